/** What of a page is cut, measured in the browser that shows it. */
import { z } from 'zod';

export const measured = z.object({
  /** Of mermaid: a syntax that it does not know. */
  errors: z.array(z.string()),
  drawings: z.number(),
  /** Elements whose text is wider than they are, or outside of their box. */
  cut: z.array(z.string()),
  /** The smallest text of the drawings, in pixels as shown. */
  smallest: z.number(),
  /** Where "What to do" ends, furthest right; 0 where there is none. */
  taskEnds: z.number(),
  /** What runs or loads something, or leads elsewhere. */
  foreign: z.array(z.string()),
});

/** Runs in the page, which the picture shows as it is at first, with its folds closed. Text of a block of code may be scrolled: it is there to be copied. */
export const measurement = `(async () => {
  await new Promise((ready) => document.readyState === 'complete' ? ready() : addEventListener('load', ready));
  const errors = await window.drawn;
  const folds = document.querySelectorAll('details');
  folds.forEach((fold) => { fold.open = true; });
  const article = document.querySelector('article');
  const cut = [];
  const say = (element, why) => cut.push(why + ': ' + element.tagName + ' ' + element.textContent.trim().slice(0, 80));
  if (document.documentElement.scrollWidth > innerWidth) say(article, 'page wider than the screen');
  for (const element of article.querySelectorAll('*:not(svg *):not(pre):not(pre *)')) {
    if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1) say(element, 'scrolls');
  }
  const inner = article.getBoundingClientRect();
  const within = (box, outer) =>
    box.left >= outer.left - 1 && box.right <= outer.right + 1 && box.top >= outer.top - 1 && box.bottom <= outer.bottom + 1;
  let smallest = Infinity;
  const drawings = [...article.querySelectorAll('.drawing > svg')];
  for (const svg of drawings) {
    const frame = svg.getBoundingClientRect();
    if (frame.right > inner.right || frame.left < inner.left) say(svg, 'drawing wider than the page');
    const scale = frame.width / svg.viewBox.baseVal.width;
    for (const text of svg.querySelectorAll('text, foreignObject span, foreignObject p')) {
      if (text.textContent.trim() === '') continue;
      if (!within(text.getBoundingClientRect(), frame)) say(text, 'outside of its drawing');
      smallest = Math.min(smallest, parseFloat(getComputedStyle(text).fontSize) * scale);
    }
    for (const node of svg.querySelectorAll('.node')) {
      const box = node.querySelector('rect, polygon, path').getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(node.querySelector('.label'));
      if (!within(range.getBoundingClientRect(), box)) say(node, 'outside of its box');
    }
    const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim() !== '');
    texts.forEach((one, at) => texts.slice(at + 1).forEach((other) => {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      if (a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 4 && b.top < a.bottom - 4) say(one, 'over ' + other.textContent);
    }));
  }
  const tasks = [...article.querySelectorAll('strong')].filter(({ textContent }) => textContent === 'What to do:');
  const foreign = [...article.querySelectorAll('script, iframe, object, embed, img, form, input, svg a, [onclick], [onload], [onerror], .fa, li a:not([href^="https://github.example/"])')].map((element) => element.outerHTML.slice(0, 200));
  folds.forEach((fold) => { fold.open = false; });
  return {
    errors,
    drawings: drawings.length,
    cut,
    smallest: Number.isFinite(smallest) ? smallest : 100,
    taskEnds: Math.max(0, ...tasks.map((task) => task.parentElement.getBoundingClientRect().right)),
    foreign,
  };
})()`;
