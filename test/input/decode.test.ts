import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/input/decode.js';

const auto = { encoding: 'auto', lossy: false } as const;
const NEWS = '县里办好街心书屋,宣传全民阅读,市民踊跃参加,活动十分热烈。';
/** 全民 in GBK, and in Big5 and EUC-KR bytes of running text. */
const KOREAN_EUC = Uint8Array.of(
  ...[
    0xb4, 0xeb, 0xc7, 0xd1, 0xb9, 0xce, 0xb1, 0xb9, 0xc0, 0xba, 0x20, 0xb9, 0xce, 0xc1, 0xd6, 0xb0, 0xf8, 0xc8, 0xad,
    0xb1, 0xb9, 0xc0, 0xcc, 0xb4, 0xd9,
  ],
  ...[
    0x2e, 0x20, 0xb4, 0xeb, 0xc7, 0xd1, 0xb9, 0xce, 0xb1, 0xb9, 0xc0, 0xc7, 0x20, 0xc1, 0xd6, 0xb1, 0xc7, 0xc0, 0xba,
    0x20, 0xb1, 0xb9, 0xb9, 0xce, 0xbf, 0xa1,
  ],
);

function bytes(...pieces: (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece))));
}

function utf16be(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le').swap16();
}

/** 推进城市更新 in GB 18030. */
const GBK = [0xcd, 0xc6, 0xbd, 0xf8, 0xb3, 0xc7, 0xca, 0xd0, 0xb8, 0xfc, 0xd0, 0xc2];

describe('decode', () => {
  it('gives back any text written in UTF-8, with a byte-order mark or without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.boolean(), async (text, marked) => {
        fc.pre(!text.startsWith('\uFEFF'));
        const sound = Buffer.from(`${NEWS}${text}`);
        const {
          text: read,
          encoding,
          notices,
        } = await decode(marked ? bytes([0xef, 0xbb, 0xbf], `${NEWS}${text}`) : sound, auto);
        expect(read).toBe(sound.toString());
        expect([encoding, notices]).toEqual(['utf-8', []]);
      }),
    );
  });

  it('reads GB 18030 with a notice', async () => {
    const read = await decode(bytes(GBK), auto);
    expect(read.text).toBe('推进城市更新');
    expect(read.notices.map(({ code }) => code)).toEqual(['W101']);
  });

  it('honours the marks of UTF-16 and knows it without one by its line feeds', async () => {
    expect((await decode(bytes([0xfe, 0xff], [...utf16be(NEWS)]), auto)).text).toBe(NEWS);
    expect((await decode(bytes([0xff, 0xfe], [...Buffer.from(NEWS, 'utf16le')]), auto)).text).toBe(NEWS);
    const unmarked = await decode(utf16be(`${NEWS}\n${NEWS}\n`), auto);
    expect([unmarked.text, unmarked.encoding]).toEqual([`${NEWS}\n${NEWS}\n`, 'utf-16be']);
  });

  it('leaves out an incomplete last character, with a notice', async () => {
    const read = await decode(Buffer.from('城市').subarray(0, 5), auto);
    expect([read.text, read.notices[0]?.code]).toEqual(['城', 'W102']);
  });

  it('says where the first undecodable byte stands', async () => {
    const broken = bytes('第一行\n第二', [0xff], NEWS);
    await expect(decode(broken, auto)).rejects.toMatchObject({ code: 'E105', position: { line: 2, column: 3 } });
  });

  it('does not take UTF-8 with one broken byte, Western or Korean text for Chinese', async () => {
    for (const wrong of [bytes(NEWS, [0xff, 0x41], NEWS), Buffer.from('café déjà vu, garçon', 'latin1'), KOREAN_EUC]) {
      await expect(decode(wrong, auto)).rejects.toMatchObject({ code: 'E105' });
    }
  });

  it('tells binary data from text, and lets a stray NUL be', async () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49);
    await expect(decode(png, auto)).rejects.toMatchObject({ code: 'E104' });
    expect((await decode(Buffer.from(`${NEWS}\0${NEWS}`), auto)).text).toBe(`${NEWS}\0${NEWS}`);
  });

  it('replaces only when told to, and counts', async () => {
    const read = await decode(bytes(NEWS, [0xff], NEWS, [0xff]), { encoding: 'utf-8', lossy: true });
    expect(read.text).toBe(`${NEWS}\uFFFD${NEWS}\uFFFD`);
    expect(read.notices[0]?.message).toContain('2 undecodable sequences');
  });

  it('never ends otherwise than with text or a told error, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (any) => {
        const read = await decode(any, auto).catch((error: unknown) => error);
        if (read instanceof Error) expect(read).toMatchObject({ code: expect.stringMatching(/^E10[45]$/) });
        else expect(read).toMatchObject({ text: expect.not.stringContaining('\uFFFD') });
      }),
      { examples: [[Uint8Array.of()]] },
    );
  });
});
