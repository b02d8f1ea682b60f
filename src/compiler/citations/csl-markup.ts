/** Words of a CSL field, without the few tags that CSL allows there (`<i>`, `<span …>`). */
export function withoutCslMarkup(text: string): string {
  return text.replace(/<\/?(?:i|b|sc|sup|sub|span)(?:\s[^<>]*)?>/gi, '');
}
