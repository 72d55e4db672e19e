/** The line that names who made a picture, `announced` as "Credit: ". One that names its own kind ("Photo: AP") stands as it is. */
export function creditLine(credit: string, announced: string): string {
  return /^\p{L}[\p{L} ]{0,30}\s?[:：]/u.test(credit) ? credit : `${announced}${credit}`;
}
