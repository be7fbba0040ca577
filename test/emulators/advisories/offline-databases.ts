import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Advisory } from './advisory.ts';
import { asOsv } from './osv.ts';

/** Each generation of osv-scanner keeps its databases in a folder of its own. */
const FOLDERS = ['osv-scanner', 'osv-scalibr'];

/** Writes a table as the databases that osv-scanner reads when it must not ask: one archive for each ecosystem. */
export async function writeOfflineDatabases(folder: string, table: readonly Advisory[]): Promise<void> {
  for (const ecosystem of ['npm', 'PyPI']) {
    const entries = table
      .filter((advisory) => advisory.ecosystem === ecosystem)
      .map((advisory) => [`${advisory.id}.json`, JSON.stringify(asOsv(advisory))] as const);
    for (const of of FOLDERS) {
      await mkdir(join(folder, of, ecosystem), { recursive: true });
      await writeFile(join(folder, of, ecosystem, 'all.zip'), archive(entries));
    }
  }
}

/** A ZIP archive of files as they are, without compression. */
function archive(entries: readonly (readonly [name: string, text: string])[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of entries) {
    const [called, data] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(called.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, called, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, called]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
