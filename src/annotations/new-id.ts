/** A random UUID (RFC 9562, version 4); on pages without HTTPS the browser makes none by itself. */
export function newId(): string {
  const known: Partial<Pick<Crypto, 'randomUUID'>> = crypto;
  if (known.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
}
