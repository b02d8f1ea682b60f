/*
 * Words that name a part of an article where it is printed.
 */

/** "Keywords:", in the languages of many journals. */
export const keywordsLabel =
  /^[*_]*(key\s?words(?: and phrases)?|index terms|mots[- ]cl[ée]s|schlüsselwörter|schlagwörter|stichwörter|palabras clave|palavras[- ]chave|parole chiave|trefwoorden|nyckelord|słowa kluczowe|ключевые слова|açar sözlər|anahtar (?:kelimeler|sözcükler)|الكلمات المفتاحية|关键词|キーワード)\s*[*_]*\s*[:.：—–-]?\s*[*_]*\s*/iu;

/** "Abstract", alone or before its words. */
export const abstractLabel =
  /^[*_]*(abstract|summary|résumé|zusammenfassung|resumen|resumo|riassunto|samenvatting|sammanfattning|streszczenie|аннотация|резюме|xülasə|annotasiya|özet|الملخص|ملخص|摘要|要旨)\s*[*_]*\s*(?:[:.：—–-]\s*[*_]*\s*|$)/iu;

/** The heading over notes at the end. */
export const notesLabel =
  /^\**(?:(?:end|foot)?notes?|references and notes|anmerkungen|fußnoten|notas|note|notes de bas de page|примечания|сноски|qeydlər|dipnotlar|notlar|noten|przypisy)\**:?$/i;
