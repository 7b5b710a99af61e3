import fc from 'fast-check';

/** As much of JSON Schema as our own OpenAPI document uses. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly $ref?: string;
}

/** A word that nobody would write, so that it is known again wherever it turns up. */
export const SENT = 'Zqxsent';

// What people and programs send by mistake or on purpose.
const ODD: readonly fc.Arbitrary<unknown>[] = [
  fc.constantFrom(null, '', ' ', [], {}, true, 0, -1, 1.5, 1e12, Number.MAX_SAFE_INTEGER),
  fc.constantFrom(
    `${SENT}\u0000`,
    `${SENT}\ud800`,
    `${SENT} 'or' 1=1 --`,
    `<script>${SENT}</script>`,
    `${SENT}🌱`,
  ),
  fc.constantFrom('2025-02-31', '31/02/2008', '0000-00-00', '9999-12-31', '25:00', 'SO99 9ZZ', '-5'),
  fc.constant(SENT.repeat(700)),
  fc.constant([[[{ [SENT]: SENT }]]]),
];

/** Values that fit a schema, and (one in twenty) values that do not. `ids`: records that may be meant. */
export function fromSchema(
  schema: Schema,
  given: { readonly ids: fc.Arbitrary<string>; readonly schemas: Readonly<Record<string, Schema>> },
): fc.Arbitrary<unknown> {
  const inner = (one: Schema) => fromSchema(one, given);
  const fitting = (): fc.Arbitrary<unknown> => {
    if (schema.$ref !== undefined) return inner(given.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const several = schema.anyOf ?? schema.oneOf ?? schema.allOf;
    if (several) return fc.oneof(...several.map(inner));
    const [type] = [schema.type ?? 'string'].flat();
    if (type === 'object') return objectOf(schema, inner);
    if (type === 'array') return fc.array(inner(schema.items ?? {}), { maxLength: 3 });
    if (type === 'boolean') return fc.boolean();
    if (type === 'integer' || type === 'number')
      return fc.integer({
        min: Math.max(schema.minimum ?? -5, -1e6),
        max: Math.min(schema.maximum ?? 400, 1e6),
      });
    return textOf(schema, given.ids);
  };
  return fc.oneof(
    { weight: 90, arbitrary: fitting() },
    ...ODD.map((arbitrary) => ({ weight: 1, arbitrary })),
  );
}

function objectOf(schema: Schema, inner: (one: Schema) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {}).map(
    ([name, one]) => [name, inner(one)] as const,
  );
  return fc.record(Object.fromEntries(properties), { requiredKeys: [...(schema.required ?? [])] });
}

function textOf(schema: Schema, ids: fc.Arbitrary<string>): fc.Arbitrary<string> {
  if (schema.format === 'email') return fc.constant(`${SENT}@example.org`);
  if (schema.format === 'uuid') return ids;
  if (schema.format === 'date') return fc.constantFrom('2025-07-14', '2025-07-21', '2026-01-05');
  return fc.oneof(
    ids,
    fc.constantFrom(SENT, `${SENT} Garnet`, 'yes', 'no', '', '12', 'text', 'told worker'),
    fc.constantFrom('2025-07-14', '2025-07-21', '2008-03-27', '09:30', 'SO14 0AA', '07700 900123'),
  );
}
