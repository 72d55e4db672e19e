/** The text with one space in place of each run of white space. Runs that are one space already are not looked at again. */
export function foldSpace(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, ' ');
}
