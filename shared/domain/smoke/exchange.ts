import { shortened } from '../text/expected.ts';
import { isPrivateHeader } from './private-headers.ts';

/** What a check that failed sent last, and what came back: nothing in it says who anybody is. */
export type Exchange = {
  /** Lower-case names; what is private is blotted out. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Absent where none came. */
  readonly answer?: { readonly status: number; readonly body: string } | undefined;
};

/** Characters of a body that are kept until its secrets are blotted out, and those that are shown of it. */
const KEPT = 16_384;
const SHOWN = 1_000;

/** The exchange as it went, its secrets apart from private headers still in it: `hideExchange` is to follow. */
export function exchangeOf(
  request: {
    readonly headers?: Readonly<Record<string, string>> | undefined;
    readonly body?: string | undefined;
  },
  answer?: { readonly status: number; readonly body: string },
): Exchange {
  const headers = Object.entries(request.headers ?? {}).map(([name, value]) => [
    name,
    isPrivateHeader(name) ? '***' : value,
  ]);
  return {
    headers: Object.fromEntries(headers),
    ...(request.body !== undefined && { body: shortened(request.body, KEPT) }),
    ...(answer !== undefined && { answer: { status: answer.status, body: shortened(answer.body, KEPT) } }),
  };
}

/** Hides first and cuts then: a cut in the middle of a secret would leave what no form of it matches. */
export function hideExchange({ headers, body, answer }: Exchange, hide: (text: string) => string): Exchange {
  const part = (text: string): string => shortened(hide(text), SHOWN);
  return {
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, part(value)])),
    ...(body !== undefined && { body: part(body) }),
    ...(answer !== undefined && { answer: { status: answer.status, body: part(answer.body) } }),
  };
}
