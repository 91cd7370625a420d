/** Writes what nginx has to be told to serve the site as the server of `npm start` does. */
import { contentTypes, plainText, unknownBytes } from '#build/content-types.ts';
import { type HeaderRule, headersForPath } from '#build/headers.ts';
import { readPattern, sampleOf } from './address-pattern.ts';

const head = `# Pebble for nginx 1.18 or later. Written by the build from the table that _headers comes from: do not change it.
#
# Put these lines into a file of your own, such as /etc/nginx/sites-enabled/pebble, and write your own words
# for DOMAIN, FOLDER (where this file lies), CERTIFICATE and KEY:
#
#   server {
#     listen 443 ssl http2;
#     listen [::]:443 ssl http2;
#     ssl_certificate CERTIFICATE;
#     ssl_certificate_key KEY;
#     server_name DOMAIN;
#     root FOLDER;
#     include FOLDER/nginx.conf;
#     brotli_static on;
#   }
#   server {
#     listen 80;
#     listen [::]:80;
#     server_name DOMAIN;
#     return 301 https://$host$request_uri;
#   }
#
# - root and include always name the folder of one and the same build: the hashes below are those of its documents.
# - brotli_static needs a module (Debian: libnginx-mod-http-brotli-static). Without it, leave the line out: gzip then.
# - To look at it on this machine, listen on 127.0.0.1:8080 and leave out the ssl lines and the second server.
# - An add_header of your own, inside or outside, would switch off all of those below or stand beside them: add none.
`;

const settings = `
index index.html;
charset off;
etag on;
server_tokens off;
absolute_redirect off;
autoindex off;

# Who reads what is written down nowhere.
access_log off;
log_not_found off;

# Small records: on a slow line the first words of a page show before the rest is there.
ssl_buffer_size 1300;

# The build has compressed every file as far as it goes.
gzip off;
gzip_static on;
gzip_vary off;

# What is not there is not there: a page in its place would be stored as a script or as a piece of content.
error_page 403 404 =404 /404.html;
`;

export function toNginxConf(rules: readonly HeaderRule[]): string {
  // A later rule wins with us, the first matching expression with nginx. Each place names all its headers, because
  // one add_header takes away those from outside.
  const special = rules.filter(({ match }) => match !== '/*').reverse();
  const places = [...special.map(({ match }) => match), '/*'].map((match) => {
    const headers = headersForPath(rules, sampleOf(match));
    return `location ${locationOf(match)} {\n${[...Object.entries(headers), varies].map(addHeader).join('')}}\n`;
  });
  return [head, settings, typesBlock(), ...places].join('\n').replace(/\n{3,}/g, '\n\n');
}

const varies = ['Vary', 'Accept-Encoding'] as const;

function addHeader([name, value]: readonly [string, string]): string {
  // nginx would put something else in place of what follows the sign.
  if (value.includes('$')) throw new Error(`"${name}: ${value}" cannot be written for nginx.`);
  return `  add_header ${name} "${value.replace(/["\\]/g, '\\$&')}" always;\n`;
}

function locationOf(match: string): string {
  const pattern = readPattern(match);
  switch (pattern.kind) {
    case 'exact':
      return `= ${pattern.path}`;
    case 'folder':
      // nginx looks again under the name of the document that it found.
      return `~ ^${escaped(pattern.path)}(index\\.html)?$`;
    case 'wildcard':
      if (match === '/*') return '/';
      return `~ ^${escaped(pattern.before)}${pattern.after === '' ? '' : `.*${escaped(pattern.after)}$`}`;
  }
}

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

function typesBlock(): string {
  const lines = Object.entries(contentTypes).map(([ending, type]) => `  "${type}" ${ending.slice(1)};\n`);
  return `types {\n${lines.join('')}  ${unknownBytes} br gz;\n}\ndefault_type "${plainText}";\n`;
}
