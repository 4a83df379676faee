/** Colours, or none. chalk is loaded only where there is something to colour. */

export type Style = 'bold' | 'dim' | 'cyan' | 'green' | 'red' | 'yellow';
export type Paint = (style: Style, text: string) => string;

export const noPaint: Paint = (_style, text) => text;

export async function loadPaint(colour: boolean): Promise<Paint> {
  if (!colour) return noPaint;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return (style, text) => chalk[style](text);
}
