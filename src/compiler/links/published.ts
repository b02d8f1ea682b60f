/**
 * True for a file of an article's folder that is published beside the page where the article links
 * to it: data, documents, sound and pictures. What a browser would run as a page of the site (HTML,
 * SVG, scripts) and what the article is made from is not.
 */
export function isPublishable(path: string): boolean {
  return (
    publishable.test(path) && !/^(?:permalinks\.json|edition\.ya?ml|article\.pdf)$/i.test(path)
  );
}

const publishable = new RegExp(
  `\\.(?:${[
    ...[
      'csv',
      'tsv',
      'txt',
      'json',
      'geojson',
      'ya?ml',
      'bib',
      'ris',
      'xlsx?',
      'ods',
      'parquet',
      'sqlite',
    ],
    ...['sav', 'dta', 'rds', 'rdata', 'nc', 'h5', 'r', 'py', 'jl', 'do', 'ipynb', 'gpx', 'kml'],
    ...['pdf', 'epub', 'docx?', 'odt', 'rtf', 'pptx?', 'odp', 'zip', 'tar', 'gz', '7z', 'xz'],
    ...['png', 'jpe?g', 'gif', 'webp', 'avif', 'tiff?'],
    ...['mp3', 'm4a', 'ogg', 'oga', 'opus', 'wav', 'flac', 'mp4', 'webm', 'ogv', 'vtt', 'srt'],
  ].join('|')})$`,
  'i',
);
