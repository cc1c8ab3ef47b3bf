/** The library as programs get it, with what the build laid out; compiled modules, which measure it, unpack their models. */

/** Seen from dist/bench/; nothing of `src/` is imported here, which would count as the library's. */
const ROOT = new URL('../../', import.meta.url);

export async function bundled(): Promise<typeof import('../src/library.js')> {
  return await import(new URL('dist/app/library.js', ROOT).href);
}
