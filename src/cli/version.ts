import { createRequire } from 'node:module';

/** The version of the package. */
export function toolVersion(): string {
  const manifest: { version: string } = createRequire(import.meta.url)('../../package.json');
  return manifest.version;
}
