import { minify } from 'vite';

/**
 * Pagefind's script (1.6) as readers are sent it: 6.9 kB, compressed, where it comes with 12.1 kB.
 * Out goes what our search never runs, which Pagefind has no way to leave out, and a failure to load
 * a part of the index is told. `tests/unit/search/pagefind-script.test.ts` holds that it answers as
 * the whole one does. Throws where Pagefind's script is not the one that is known.
 */
export async function searchScript(script: string): Promise<string> {
  return shorten(withoutWorker(unpackByBrowser(rejectFailedParts(script))));
}

/** Pagefind takes a part of its index that cannot be loaded for one that holds nothing. */
function rejectFailedParts(script: string): string {
  const parts = script.split(/(?<=_chunk"\)\))\.catch\(\(\)\s*=>\s*\{\}\)/);
  if (parts.length !== 3)
    throw new Error(`Unexpected script of Pagefind, expected two places that hide a failure`);
  return parts.join('');
}

/** Pagefind brings an unpacker of its own, an eighth of what a reader loads for its script; browsers have one. */
function unpackByBrowser(script: string): string {
  const unpacked =
    "new Uint8Array(await new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer())";
  return [
    [/var u8=Uint8Array;.*?var gz_default=gunzipSync;/su, ''],
    [/decompress\(data,file=/u, 'async $&'],
    [/gz_default\(data\)/u, unpacked],
    [/this\.decompress\(/gu, 'await $&'],
  ].reduce((text, [found, instead]) => replaced(text, found as RegExp, instead as string), script);
}

/** What starts Pagefind in a worker, which we do not, is another eighth of its script. */
function withoutWorker(script: string): string {
  return replaced(
    script,
    /var createInstance=.*$/su,
    'var createInstance=(options)=>new Pagefind({...options,primary:true});export{createInstance};',
  );
}

function replaced(script: string, found: RegExp, instead: string): string {
  const text = script.replace(found, instead);
  if (text === script) throw new Error(`Unexpected script of Pagefind, expected ${found.source}`);
  return text;
}

/** Pagefind's script as it comes has long names: a fifth of what a reader loads for it. */
async function shorten(script: string): Promise<string> {
  const { code, errors } = await minify('pagefind.js', script, { module: true });
  if (errors.length > 0) throw new Error(`Unexpected script of Pagefind: ${errors[0]!.message}`);
  return code;
}
