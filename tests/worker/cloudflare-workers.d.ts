/** The little of the Workers runtime that these tests touch. */
declare module 'cloudflare:workers' {
  export const env: { readonly HYPERDRIVE: { readonly connectionString: string } };
  export const exports: { readonly default: { fetch(request: Request): Promise<Response> } };
}
