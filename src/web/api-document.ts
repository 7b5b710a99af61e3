/** The parts of an OpenAPI 3.1 document that the reference page shows. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components: { readonly schemas?: Readonly<Record<string, ApiSchema>> };
}

export interface ApiOperation {
  readonly parameters?: readonly ApiParameter[];
  readonly requestBody?: { readonly content?: ApiContent };
  readonly responses: Readonly<Record<string, ApiResponse>>;
}

interface ApiParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: ApiSchema;
}

interface ApiResponse {
  readonly description: string;
  readonly content?: ApiContent;
}

type ApiContent = Readonly<Record<string, { readonly schema?: ApiSchema }>>;

export interface ApiSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly items?: ApiSchema;
  readonly properties?: Readonly<Record<string, ApiSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly ApiSchema[];
  readonly oneOf?: readonly ApiSchema[];
  readonly allOf?: readonly ApiSchema[];
}

/** One field of a body, a parameter or an answer, as a row of a table. Parts of parts are named with dots. */
export interface ApiField {
  readonly name: string;
  readonly what: string;
  readonly note: string;
  readonly isRequired: boolean;
}

// Bodies are shallow; what lies deeper is named by its type alone.
const DEPTH_MOST = 3;

/** The fields of a schema, those of its parts after it. References are left as the name of what they refer to. */
export function fieldsOf(schema: ApiSchema, under = '', depth = 0): ApiField[] {
  const parts = schema.allOf ?? [schema];
  return parts.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).flatMap(([key, value]) => {
      const name = `${under}${key}`;
      const inner = depth < DEPTH_MOST ? fieldsOf(value.items ?? value, `${name}.`, depth + 1) : [];
      const isRequired = required.includes(key);
      return [{ name, what: typeText(value), note: value.description ?? '', isRequired }, ...inner];
    }),
  );
}

/** "whole number, 1 to 200", "list of Referral", "one of: yes, no". */
export function typeText(schema: ApiSchema): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  const one = schema.anyOf ?? schema.oneOf;
  if (one) return one.map(typeText).join(' or ');
  if (schema.allOf) return schema.allOf.map(typeText).join(' and ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return `one of: ${schema.enum.map(String).join(', ')}`;
  const words = [schema.type ?? 'anything'].flat().map((type) => plainType(type, schema));
  return [words.join(' or '), limitsText(schema)].filter(Boolean).join(', ');
}

/** The name at the end of a reference. */
export function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

function plainType(type: string, { items, format }: ApiSchema): string {
  if (type === 'array') return items ? `list of ${typeText(items)}` : 'list';
  if (type === 'integer') return 'whole number';
  if (type === 'boolean') return 'true or false';
  if (type === 'string') return STRINGS[format ?? ''] ?? 'text';
  return type;
}

const STRINGS: Readonly<Record<string, string>> = {
  uuid: 'id (UUID)',
  date: 'day, such as 2025-07-14',
  'date-time': 'moment, such as 2025-07-14T09:00:00.000Z',
  email: 'e-mail address',
};

function limitsText({ minimum, maximum, maxLength, default: usual }: ApiSchema): string {
  const range =
    minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER
      ? `${minimum} to ${maximum}`
      : '';
  return [
    range,
    maxLength === undefined ? '' : `${maxLength} characters at most`,
    usual === undefined ? '' : `if left out: ${JSON.stringify(usual)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
