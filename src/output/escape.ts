/**
 * Characters that change what a terminal shows around them, or show nothing at all: C0 and C1 controls, bidirectional
 * marks, zero-width and invisible characters, tags. TAB and LF are left.
 */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;

function escaped(character: string): string {
  let code = '';
  for (let i = 0; i < character.length; i++) {
    code += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  }
  return code;
}

/** Makes text from files safe to show, `\u202e`: inside a JSON string that means the same character still. */
export function escapeForTerminal(text: string): string {
  return text.replace(UNSAFE, escaped);
}

/** The same for one line: a line break or TAB would let a file's name forge a line of its own. */
export function escapeLine(text: string): string {
  return escapeForTerminal(text).replace(/[\n\t]/g, escaped);
}
