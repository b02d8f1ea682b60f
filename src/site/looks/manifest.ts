import { Buffer } from 'node:buffer';
import type { Publication } from '../../article/index.ts';
import { directionOf } from '../../messages/index.ts';
import type { Looks } from './looks.ts';
import { papersOf } from './tokens.ts';

/** Where the manifest stands, from the site's root. */
export const manifestPath = '/manifest.webmanifest';

/**
 * What makes the library installable (W3C, Web Application Manifest): the manifest, and the site's
 * icon in the sizes that systems ask for. Where the package that draws them is missing, and for an
 * icon that it cannot read, the icon itself is all there is.
 * @param icon The icon as pages name it, and its bytes.
 * @param base Path that the site is served under, `/` at both ends.
 */
export async function manifestFiles(
  publication: Publication,
  icon: Looks['icon'] & { readonly bytes: Uint8Array },
  base: string,
): Promise<Map<string, Uint8Array>> {
  const { name, description, language } = publication;
  const { light } = papersOf(publication);
  const drawn = await drawIcons(icon, light);
  const below = base.replace(/\/$/, '');
  const isScalable = icon.type === 'image/svg+xml';
  const manifest = {
    id: base,
    name,
    short_name: name,
    ...(description !== undefined && { description }),
    lang: language,
    dir: directionOf(language),
    start_url: base,
    scope: base,
    display: 'standalone',
    // Readers go back and forth: where a window can have buttons for that, it has them.
    display_override: ['minimal-ui'],
    background_color: light,
    theme_color: light,
    icons: [
      ...(isScalable || drawn.length === 0
        ? [{ src: below + icon.path, type: icon.type, sizes: 'any' }]
        : []),
      ...drawn.map(({ file, size, purpose }) => ({
        src: base + file,
        type: 'image/png',
        sizes: `${size}x${size}`,
        purpose,
      })),
    ],
  };
  return new Map([
    [manifestPath.slice(1), new TextEncoder().encode(`${JSON.stringify(manifest)}\n`)],
    ...drawn.map(({ file, bytes }) => [file, bytes] as const),
  ]);
}

interface DrawnIcon {
  readonly file: string;
  readonly size: number;
  readonly purpose: 'any' | 'maskable';
  readonly bytes: Uint8Array;
}

/** Of a maskable icon any edge may be cut away: all that counts stands in its middle (section 2.5). */
const wanted = [
  { file: 'icon-192.png', size: 192, purpose: 'any', share: 1 },
  { file: 'icon-512.png', size: 512, purpose: 'any', share: 1 },
  { file: 'icon-maskable-512.png', size: 512, purpose: 'maskable', share: 0.6 },
] as const;

async function drawIcons(
  { type, bytes }: { readonly type: string; readonly bytes: Uint8Array },
  paper: string,
): Promise<DrawnIcon[]> {
  if (!/^image\/(?:svg\+xml|png|jpeg|webp)$/.test(type)) return [];
  try {
    const { renderAsync } = await import('@resvg/resvg-js');
    const href = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
    return await Promise.all(
      wanted.map(async ({ file, size, purpose, share }) => {
        const side = Math.round(size * share);
        const at = (size - side) / 2;
        const ground =
          purpose === 'maskable' ? `<rect width="${size}" height="${size}" fill="${paper}"/>` : '';
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${ground}<image href="${href}" x="${at}" y="${at}" width="${side}" height="${side}"/></svg>`;
        const image = await renderAsync(svg, { font: { loadSystemFonts: false }, logLevel: 'off' });
        return { file, size, purpose, bytes: new Uint8Array(image.asPng()) };
      }),
    );
  } catch {
    return [];
  }
}
