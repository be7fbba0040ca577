import type { Finding } from '../finding.ts';
import { advisoryName, byAuthority, isCve } from './advisory-name.ts';
import { UnionFind } from './union-find.ts';

/** One advisory under all the names that the tools have for it. */
export type Advisory = { readonly id: string; readonly aliases: readonly string[] };

/**
 * Which advisory each finding is about, by what all findings say together.
 *
 * A name means the CVEs beside which it stands in any finding; a finding whose own id is a CVE is about that one alone. A name
 * that stands beside no CVE means what the names beside it mean, along any chain, as long as they all mean the same;
 * otherwise it means itself. Two findings are about the same advisory if their ids mean the same. So an advisory that lists two CVEs
 * is one of its own, and can never glue the two together.
 */
export function advisoriesOf(findings: readonly Finding[]): (finding: Finding) => Advisory {
  const names = new NameTable(findings);
  const advisories = new Map<string, Advisory>();
  return ({ id }) => {
    const meaning = names.meaningOf(advisoryName(id));
    const found = advisories.get(meaning.key) ?? advisory(meaning, names);
    advisories.set(meaning.key, found);
    return found;
  };
}

/** The names of one finding. */
export function namesOf({ id, aliases }: Pick<Finding, 'id' | 'aliases'>): readonly string[] {
  return aliases.length === 0 ? [advisoryName(id)] : [...new Set([id, ...aliases].map(advisoryName))];
}

type Meaning = {
  readonly key: string;
  /** Empty where no CVE is known: then `names` says what it is. */
  readonly cves: readonly string[];
};

function advisory({ key, cves }: Meaning, names: NameTable): Advisory {
  const own = names.meaning(key);
  const collective = cves[0] === undefined ? [] : names.beside(cves[0], cves);
  const all = [...new Set([...own, ...collective, ...cves])].sort(byAuthority);
  // Several CVEs: none of them is the advisory's own name.
  const id = (cves.length === 1 ? cves[0] : [...own].sort(byAuthority)[0]) ?? key;
  return { id, aliases: all.filter((name) => name !== id) };
}

class NameTable {
  readonly #cves = new Map<string, Set<string>>();
  readonly #chains = new UnionFind();
  readonly #meanings = new Map<string, Meaning>();
  readonly #names = new Map<string, string[]>();
  readonly #collective = new Map<string, { readonly name: string; readonly cves: readonly string[] }[]>();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) this.#hear(namesOf(finding));
    const chains = Map.groupBy(this.#cves.keys(), (name) => this.#chains.root(name));
    for (const chain of chains.values()) this.#settle(chain);
  }

  meaningOf(name: string): Meaning {
    return this.#meanings.get(name) ?? { key: name, cves: [name] };
  }

  /** The names that mean just that. */
  meaning(key: string): readonly string[] {
    return this.#names.get(key) ?? [];
  }

  /** The names that mean these CVEs and others. */
  beside(first: string, cves: readonly string[]): readonly string[] {
    const found = this.#collective.get(first) ?? [];
    return found.filter((one) => cves.every((cve) => one.cves.includes(cve))).map(({ name }) => name);
  }

  #hear(names: readonly string[]): void {
    const [id = ''] = names;
    const cves = isCve(id) ? [id] : names.filter(isCve);
    for (const name of names) {
      if (isCve(name)) continue;
      const known = this.#cves.get(name) ?? new Set();
      for (const cve of cves) known.add(cve);
      this.#cves.set(name, known);
      if (cves.length === 0) this.#chains.join(name, id);
    }
  }

  #settle(chain: readonly string[]): void {
    const direct = chain.map((name) => [...(this.#cves.get(name) ?? [])].sort(byAuthority));
    const known = new Map(direct.filter((cves) => cves.length > 0).map((cves) => [cves.join(' '), cves]));
    const [agreed = []] = known.values();
    const head = [...chain].sort(byAuthority)[0] ?? '';
    for (const [index, name] of chain.entries()) {
      const own = direct[index] ?? [];
      const cves = own.length > 0 ? own : known.size === 1 ? agreed : [];
      const alone = known.size > 1 ? name : head;
      this.#mean(name, { key: cves.length > 0 ? cves.join(' ') : ` ${alone}`, cves });
    }
  }

  #mean(name: string, meaning: Meaning): void {
    this.#meanings.set(name, meaning);
    const same = this.#names.get(meaning.key);
    if (same === undefined) this.#names.set(meaning.key, [name]);
    else same.push(name);
    if (meaning.cves.length < 2) return;
    for (const cve of meaning.cves) {
      const list = this.#collective.get(cve) ?? [];
      list.push({ name, cves: meaning.cves });
      this.#collective.set(cve, list);
    }
  }
}
