// Adds up the result files of the test projects. The last line is "N passed, N failed"; a project without results counts as failed.
import { existsSync, readFileSync } from 'node:fs';

const [folder, ...projects] = process.argv.slice(2);
const sum = { passed: 0, failed: 0 };

const decode = (text) => text
  .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
  .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

function reportSkipped(results) {
  for (const [, attributes, body] of results.matchAll(/<UnitTestResult ([^>]*?outcome="NotExecuted"[^>]*?)(?:\/>|>(.*?)<\/UnitTestResult>)/gs)) {
    const name = decode(/testName="([^"]*)"/.exec(attributes)?.[1] ?? '?');
    const reason = decode(/<Message>(.*?)<\/Message>/s.exec(body ?? '')?.[1] ?? /<StdOut>(.*?)<\/StdOut>/s.exec(body ?? '')?.[1] ?? 'no reason given');
    console.log(`skipped: ${name.replace(/^CommunityAction\.Participation\./, '')}: ${reason.trim().replace(/\s+/g, ' ')}`);
  }
}

function add(project) {
  const file = `${folder}/${project}.trx`;
  const exit = Number(readFileSync(`${folder}/${project}.exit`, 'utf8'));
  const results = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const count = (name) => Number(new RegExp(`<Counters [^>]*\\b${name}="(\\d+)"`).exec(results)?.[1] ?? 0);
  const failed = count('failed') + count('error') + count('timeout') + count('aborted');
  reportSkipped(results);
  sum.passed += count('passed');
  sum.failed += failed;
  if (count('total') === 0) {
    sum.failed++;
    console.log(`did not run: ${project} (exit code ${exit})`);
  } else if (exit !== 0 && failed === 0) {
    sum.failed++;
    console.log(`did not finish: ${project} (exit code ${exit})`);
  }
}

projects.forEach(add);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 ? 0 : 1;
