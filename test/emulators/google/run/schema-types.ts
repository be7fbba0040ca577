/** What is known of one field of a proto message: enough to read, check, mask and write its JSON. */
export type Field =
  | {
      readonly kind: 'string' | 'bool' | 'int32' | 'int64' | 'duration' | 'timestamp';
      readonly optional?: true;
    }
  | { readonly kind: 'map' }
  | EnumField
  | { readonly kind: 'list'; readonly of: Field }
  | MessageField;

export type EnumField = {
  readonly kind: 'enum';
  readonly type: string;
  readonly values: Readonly<Record<string, number>>;
};

export type MessageField = {
  readonly kind: 'message';
  readonly type: string;
  readonly fields: Readonly<Record<string, Field>>;
};

export const string = { kind: 'string' } as const;
export const bool = { kind: 'bool' } as const;
export const int32 = { kind: 'int32' } as const;
export const int64 = { kind: 'int64' } as const;
export const duration = { kind: 'duration' } as const;
export const timestamp = { kind: 'timestamp' } as const;
export const map = { kind: 'map' } as const;

export function list(of: Field): Field {
  return { kind: 'list', of };
}

export function message(name: string, fields: Readonly<Record<string, Field>>): MessageField {
  return { kind: 'message', type: `google.cloud.run.v2.${name}`, fields };
}

/** Values in the order of their numbers; a gap is written as an empty name. */
export function enumeration(name: string, values: readonly string[]): EnumField {
  const numbered = values.map((value, number) => [value, number] as const).filter(([value]) => value !== '');
  return { kind: 'enum', type: `google.cloud.run.v2.${name}`, values: Object.fromEntries(numbered) };
}

/** The field of that name; undefined for what this schema does not know. */
export function fieldOf(message: MessageField, name: string): Field | undefined {
  return Object.hasOwn(message.fields, name) ? message.fields[name] : undefined;
}
