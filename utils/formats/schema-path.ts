/** Where in a file a schema found its first problem: `annotations › 3 › passage`, from one. */
export function schemaPath(path: readonly { readonly key: unknown }[] | undefined): string {
  return (path ?? [])
    .map(({ key }) => (typeof key === 'number' ? String(key + 1) : String(key).slice(0, 80)))
    .join(' › ');
}
