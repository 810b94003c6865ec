/** A job summary as GitHub shows it: its Markdown by cmark-gfm, its style sheet, and mermaid in the strict mode and a theme of the viewer. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const modules = join(import.meta.dirname, '../../node_modules');
const style = readFileSync(join(modules, 'github-markdown-css/github-markdown.css'), 'utf8');
const mermaid = pathToFileURL(join(modules, '@mermaid-js/tiny/dist/mermaid.tiny.js')).href;

const extensions = ['table', 'strikethrough', 'autolink', 'tagfilter', 'tasklist'];

/** HTML; `--unsafe` keeps the elements that GitHub's own sanitizer keeps, such as details and br. */
export function gfm(markdown: string): string {
  const { status, stdout, stderr } = spawnSync(
    'cmark-gfm',
    ['--unsafe', '--github-pre-lang', ...extensions.flatMap((name) => ['-e', name])],
    { input: markdown, encoding: 'utf8' },
  );
  if (status !== 0) {
    throw new Error(`cmark-gfm: ${stderr}`);
  }
  return stdout;
}

/** A whole document; `window.drawn` comes to the mermaid errors once everything is drawn. */
export function githubPage(markdown: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<style>
${style}
body { margin: 0; }
.markdown-body { box-sizing: border-box; max-width: 1012px; padding: 16px; font-family: "Liberation Sans", "DejaVu Sans", "Noto Color Emoji", sans-serif; }
.drawing { text-align: center; }
</style>
<article class="markdown-body">
${gfm(markdown)}
</article>
<script src="${mermaid}"></script>
<script>
window.drawn = (async () => {
  const errors = [];
  const theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme });
  let number = 0;
  for (const block of document.querySelectorAll('pre[lang=mermaid]')) {
    number += 1;
    const place = document.createElement('div');
    place.className = 'drawing';
    const text = block.textContent;
    block.replaceWith(place);
    try {
      await mermaid.parse(text);
      place.innerHTML = (await mermaid.render('drawing-' + number, text, place)).svg;
    } catch (error) {
      errors.push(String(error.message ?? error));
    }
  }
  return errors;
})();
</script>
</html>`;
}
