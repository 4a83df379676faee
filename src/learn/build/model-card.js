// The text beside the model: what it was made from, how well it does, what it is not good for, who may use it.

const percent = (share) => (share * 100).toFixed(1);
const row = (cells) => `| ${cells.join(' | ')} |`;

function scoreRows({ name, own, mixed }) {
  const line = (label, tally) =>
    row([
      name,
      label,
      percent(tally.overall().f1),
      ...['person', 'place', 'org'].map((kind) => percent(tally.score(kind).f1)),
    ]);
  return [line('its own', own), line('shipped', mixed)];
}

/** Markdown, the same for the same model. */
export function modelCard({ corpora, scheme, outsideBias, bytes, model, scores, epochs }) {
  const names = {
    msra: 'MSRA (SIGHAN bakeoff 2006)',
    pfr: "People's Daily, January 1998 (PFR)",
    boson: 'Boson',
    cluener: 'CLUENER 2020',
  };
  return `# The entity model

\`model.bin\` finds persons, places and organisations in Chinese text: a linear-chain conditional random field over
characters, made by \`npm run model -- CORPORA_DIR\` (${epochs} epochs). ${bytes.length.toLocaleString('en')} bytes,
${model.hashes.length.toLocaleString('en')} features; it needs ${model.header.segmenter} and the word lists in \`lexicon/\`.

## Data and scheme

${corpora.map(({ name, passages }) => `- ${names[name] ?? name}: ${passages.length.toLocaleString('en')} sentences, share ${scheme[name] ?? 0}`).join('\n')}

Corpora disagree on where a name ends and on what is one. What all agree on is learnt once; of what is special to a corpus
the share above goes into the model. Before that, divisions written together are made one place and one-letter places are
taken out; the counts include copies of sentences in which names were exchanged for others, and made-up sentences without a name.
A bias of ${outsideBias} is taken from the label of what is no name.

## Scores

F1 on whole spans, kind included, on sentences held out of the training, by a model folded to the corpus's own scheme
and by the shipped one. The shipped one follows the rules of this tool, which are those of no corpus.

${row(['corpus', 'scheme', 'all', 'person', 'place', 'org'])}
${row(['---', '---', '---', '---', '---', '---'])}
${scores.flatMap(scoreRows).join('\n')}

## Limits

- News and official prose of the mainland, most of it from 1998. Names of companies and products of later years, chat,
  fiction and Traditional characters are found less well.
- One-letter abbreviations of places, names of minorities and the ends of long names of organisations are its weak points.
- It says where a name stands, not who or what is meant.

## Licence

The corpora were released for research. The model is derived from them and is **not** covered by the MIT licence of the
code; whether it may be used for other ends is for the user to settle. Whoever needs another trains one on data of their own:
\`tiqu train CORPUS… -o model.bin\`.
`;
}
