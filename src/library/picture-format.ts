import { imageSize } from 'image-size';

/** What the bytes of a picture say of it; nothing of any other file. */
export function pictureFormat(bytes: Uint8Array): {
  readonly picture?: string;
  readonly width?: number;
  readonly height?: number;
} {
  try {
    const { width, height, type } = imageSize(bytes);
    return { ...(type !== undefined && { picture: type }), width, height };
  } catch {
    // An SVG need not say how large it is.
    const begins = new TextDecoder().decode(bytes.subarray(0, 4096));
    return /^\uFEFF?\s*(?:<[?!][^>]*>\s*)*<(?:[\w-]+:)?svg[\s>]/.test(begins)
      ? { picture: 'svg' }
      : {};
  }
}
