// Copies what browsers load from the npm packages into wwwroot/lib. The build runs it; nothing in wwwroot/lib is edited by hand.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const packages = 'node_modules/';
const lib = 'wwwroot/lib/';

function copy(from, folder) {
  copyFileSync(packages + from, `${lib}${folder}/${from.split('/').pop()}`);
}

// GDS Transport, the crest and their paths are licensed for gov.uk alone.
function withoutTransport(css) {
  const own = css
    .replace(/@font-face\s*\{[^}]*GDS Transport[^}]*\}/g, '')
    .replace(/["']?GDS Transport["']?\s*,\s*/g, '')
    .replace(/\/\*# sourceMappingURL.*?\*\//g, '')
    .replaceAll('url(/assets/images/govuk-crest.svg)', 'none');
  if (/GDS Transport|\/assets\//.test(own)) {
    throw new Error('The stylesheet of govuk-frontend still names a font or a picture that only gov.uk may use.');
  }
  return own;
}

rmSync(lib, { recursive: true, force: true });
for (const folder of ['govuk', 'signalr', 'fonts']) {
  mkdirSync(lib + folder, { recursive: true });
}

const govuk = 'govuk-frontend/dist/govuk/';
writeFileSync(`${lib}govuk/govuk-frontend.min.css`, withoutTransport(readFileSync(`${packages}${govuk}govuk-frontend.min.css`, 'utf8')));
copy(`${govuk}govuk-frontend.min.js`, 'govuk');
copy('@microsoft/signalr/dist/browser/signalr.min.js', 'signalr');

// Figtree lends its digits only, so its extended letters are not needed.
const fonts = '@fontsource-variable/';
copy(`${fonts}atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2`, 'fonts');
copy(`${fonts}atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2`, 'fonts');
copy(`${fonts}figtree/files/figtree-latin-wght-normal.woff2`, 'fonts');
// The package's own rules say which letters are in which file.
writeFileSync(`${lib}fonts/atkinson-hyperlegible-next.css`,
  readFileSync(`${packages}${fonts}atkinson-hyperlegible-next/wght.css`, 'utf8').replaceAll('url(./files/', 'url('));
