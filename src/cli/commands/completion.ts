/** `completion`: a script for a shell, made from the objects that the commands and options are. */

import { didYouMean } from '../../config/suggest.js';
import { TiquError } from '../../model.js';
import { standardOutput } from '../../output/sink.js';
import { EXIT, type Run } from '../command.js';
import { completionScript, SHELLS } from '../completion.js';

export const completion: Run = async (args, _raw, { commands }) => {
  const [named, surplus] = args;
  if (named === undefined || surplus !== undefined) {
    throw new TiquError('E003', `name one shell: ${SHELLS.join(', ')}`);
  }
  const shell = SHELLS.find((each) => each === named);
  if (shell === undefined) {
    throw new TiquError('E003', `no shell ${named}: there are ${SHELLS.join(', ')}${didYouMean(named, SHELLS)}`);
  }
  const sink = standardOutput();
  await sink.write(completionScript(shell, commands));
  await sink.finish();
  return EXIT.done;
};
