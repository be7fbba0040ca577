import type { Body } from '../hcl/hcl-file.ts';
import type { Module } from '../terraform/module.ts';
import { folderOf, nameOf } from '../terraform/paths.ts';

/** Whether a module may read a file by a function, such as `file("${path.module}/../settings/app.json")`: its name, or that of its folder, is written there. */
export function filesRead({ files }: Module): (path: string) => boolean {
  const texts = files.flatMap(readingTexts);
  return (path) => {
    const folder = nameOf(folderOf(path));
    const names = [nameOf(path), ...(folder === '' ? [] : [`${folder}/`, `${folder}"`])];
    return texts.some((text) => names.some((name) => text.includes(name)));
  };
}

const READING = /\b(?:file\w*|templatefile)\s*\(/;

function readingTexts({ attributes, blocks }: Body): readonly string[] {
  const own = attributes.map(({ value }) => value.text).filter((text) => READING.test(text));
  return [...own, ...blocks.flatMap(readingTexts)];
}
