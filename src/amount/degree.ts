/** What 度 measures. */
import type { Decimal } from '../model.js';
import { toNumber } from '../numeral/decimal.js';

/** Whether a body may have the temperature, so that 5 in 38度5 is its tenths. */
export function isFever(degrees: Decimal): boolean {
  const value = toNumber(degrees);
  return value >= 35 && value <= 42;
}

/**
 * The code (UCUM) of a number of 度 that starts at `start`, a UTF-16 offset, by what its clause is about: 气温20度 is Cel,
 * 用电100度 kW.h, else an angle.
 */
export function degreeCode(flow: string, start: number): string {
  const clause = flow.slice(Math.max(0, start - 14), start).replace(/^.*[，。；！？\n]/s, '');
  const behind = flow.slice(start, start + 12);
  const heat = /[温热冷寒烧烤冻暖凉]|零下|零上|摄氏/;
  if (heat.test(clause) || /^零[下上]|[度°]的?(?:高温|低温|严寒|水温|酷暑|热水|温水)/.test(behind)) return 'Cel';
  if (/电(?![梯影视话])/.test(clause) || /度(?:绿|清洁)?电/.test(behind)) return 'kW.h';
  return 'deg';
}
