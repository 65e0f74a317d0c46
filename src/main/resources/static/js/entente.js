// Comfort on top of pages that work without it.
'use strict';

(() => {
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

  // The arrow keys move between the markers of all lanes, in order of time.
  document.addEventListener('keydown', (event) => {
    const marker = event.target.closest?.('.marker');
    if (!marker || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const markers = [...document.querySelectorAll('.marker')].sort(
      (one, other) => one.dataset.order - other.dataset.order,
    );
    const target = {
      Home: markers[0],
      End: markers[markers.length - 1],
    }[event.key] ?? markers[markers.indexOf(marker) + STEPS[event.key]];
    if (event.key in STEPS || event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      target?.focus();
    }
  });

  // What is pointed at, or has the focus, in a chart is told above it: the day, both scores and why.
  const tell = (element) => {
    const told = document.getElementById('told');
    const words = element?.dataset?.tells ?? element?.getAttribute?.('aria-label');
    if (told && words) {
      told.dataset.usual ??= told.textContent;
      told.textContent = words;
    }
  };
  const untell = () => {
    const told = document.getElementById('told');
    if (told?.dataset.usual) {
      told.textContent = told.dataset.usual;
    }
    document.querySelector('.dot.near')?.classList.remove('near');
  };
  const nearest = (plot, x) =>
    [...plot.querySelectorAll('.dot')].reduce(
      (best, dot) => {
        const at = dot.lastElementChild.getBoundingClientRect();
        const gap = Math.abs(at.left + at.width / 2 - x);
        return gap < best.gap ? { dot, gap } : best;
      },
      { gap: Infinity },
    ).dot;
  document.addEventListener('pointermove', (event) => {
    const chart = event.target.closest?.('svg.chart');
    const dot = event.target.closest?.('.dot, .marker') ?? (chart && nearest(chart, event.clientX));
    document.querySelector('.dot.near')?.classList.remove('near');
    if (dot) {
      dot.classList.add('near');
      tell(dot);
    } else if (!event.target.closest?.('#chart')) {
      untell();
    }
  });
  document.addEventListener('focusin', (event) => tell(event.target.closest?.('.dot, .marker')));

  // In a grid the arrow keys move up and down (with Alt they open a choice, as everywhere), and a block from a
  // spreadsheet fills the cells from here on; a choice takes what it offers.
  const cellsOf = (row) => [...row.querySelectorAll('input, select')];
  const isOpen = (cell) => CSS.supports('selector(:open)') && cell.matches('select:open');
  const fill = (cell, value) => {
    const wanted = value.trim().toLowerCase();
    if (cell.tagName !== 'SELECT') {
      cell.value = value;
    } else if ([...cell.options].some((option) => option.value === wanted)) {
      cell.value = wanted;
    }
  };
  document.addEventListener('keydown', (event) => {
    const row = event.target.closest?.('.cells tbody tr');
    const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key];
    if (!row || !step || !row[step] || event.altKey || isOpen(event.target)) {
      return;
    }
    event.preventDefault();
    const cell = cellsOf(row[step])[cellsOf(row).indexOf(event.target)];
    cell?.focus();
    cell?.select?.();
  });
  document.addEventListener('paste', (event) => {
    const row = event.target.closest?.('.cells tbody tr');
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!row || !/[\t\n]/.test(text.trimEnd())) {
      return;
    }
    event.preventDefault();
    const from = cellsOf(row).indexOf(event.target);
    let at = row;
    for (const line of text.trimEnd().split(/\r?\n/)) {
      line.split('\t').forEach((value, i) => {
        const cell = at && cellsOf(at)[from + i];
        if (cell) {
          fill(cell, value);
        }
      });
      at = at?.nextElementSibling;
    }
    event.target.dispatchEvent(new Event('change', { bubbles: true }));
  });

  // Another kind of move has other blanks; without this, the button beside it brings them. Whoever finds a choice by
  // typing changes it with every letter, so the last one counts.
  const TYPING = 700;
  let typed = 0;
  let waiting;
  // What a form is sent for of its own accord waits for whoever types, and for nothing that was sent by hand.
  const soon = (send, form, wait) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => form.matches('.htmx-request') || send(), wait);
  };
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (event.target.matches?.('.kind-form')) {
      clearTimeout(waiting);
    }
  });
  document.addEventListener('keydown', (event) => {
    typed = event.key.length === 1 ? Date.now() : 0;
  });
  document.addEventListener('change', (event) => {
    if (event.target.matches?.('.kind-form [name="kind"], .kind-form [name="actor"]')) {
      const wait = Date.now() - typed < TYPING ? TYPING : 0;
      soon(() => document.getElementById('blanks-button')?.click(), event.target.form, wait);
    }
  });

  // A kind that is picked counts at once, also where its blanks are still on their way.
  document.addEventListener('click', (event) => {
    const kind = document.getElementById('blank-kind');
    if (kind && event.target.matches?.('[aria-labelledby=likely-kinds] button')) {
      kind.value = event.target.textContent;
    }
  });

  // A sentence is read while it is typed, and at once where it is pasted; without this, the button below it reads it.
  document.addEventListener('input', (event) => {
    if (event.target.id === 'sentence') {
      const wait = event.inputType === 'insertFromPaste' ? 0 : TYPING;
      soon(() => htmx.trigger(event.target, 'told'), event.target.form, wait);
    }
  });

  // Work that goes on beside a page: it asks again, and whoever reads on keeps the place.
  const askAgain = () => {
    const wait = document.querySelector('[data-again]');
    if (wait) {
      // As when history is restored, a page answers whole, not with its parts.
      const headers = { 'HX-History-Restore-Request': 'true' };
      const into = { target: '#main', select: '#main', swap: 'outerHTML', headers };
      const look = () => htmx.ajax('GET', location.href, into);
      setTimeout(() => look().then(askAgain, askAgain), wait.dataset.again * 1000);
    }
  };
  askAgain();

  // What saves itself says so when it could not.
  document.addEventListener('htmx:afterRequest', (event) => {
    const unsaved = document.getElementById('unsaved');
    if (unsaved && event.detail.requestConfig.verb === 'post') {
      unsaved.hidden = event.detail.successful === true;
    }
  });

  // A grid that saves itself shows what is wrong at its cells, though it is not saved then.
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.xhr.status === 422 && event.detail.requestConfig.elt.closest('[data-faults]')) {
      event.detail.shouldSwap = true;
    }
  });
  document.addEventListener('htmx:afterSettle', () => {
    document.querySelectorAll('.cells td > .wrong').forEach((wrong) => {
      const cell = wrong.previousElementSibling;
      if (wrong.textContent) {
        cell.setAttribute('aria-invalid', 'true');
      } else {
        cell.removeAttribute('aria-invalid');
      }
    });
  });

  // An answer of another page, such as a login, takes no blanks away from whoever types.
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.requestConfig.elt.id === 'sentence' && !event.detail.serverResponse.includes('id="fields"')) {
      event.detail.shouldSwap = false;
    }
  });

  // What is typed while an answer is on its way stays as it is typed, and the focus where it is.
  let sent = null;
  const typedIn = (form) => new Map([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  document.addEventListener('htmx:beforeRequest', (event) => {
    const form = event.target.closest?.('form[data-keeps]');
    sent = form ? typedIn(form) : null;
  });
  let newer = [];
  let focused = '';
  document.addEventListener('htmx:beforeSwap', (event) => {
    const form = document.querySelector('form[data-keeps]');
    const before = sent;
    newer = form && before ? [...typedIn(form)].filter(([name, value]) => before.get(name) !== value) : [];
    newer = newer.map(([name, value]) => ({ name, value, typedInto: form.elements.namedItem(name) }));
    focused = form?.contains(document.activeElement) ? document.activeElement.id : '';
    sent = null;
  });
  document.addEventListener('htmx:afterSettle', () => {
    const form = document.querySelector('form[data-keeps]');
    newer.forEach(({ name, value, typedInto }) => {
      const blank = form?.elements.namedItem(name);
      if (blank && blank !== typedInto && 'value' in blank) {
        blank.value = value;
      }
    });
    if (focused && document.activeElement === document.body) {
      document.getElementById(focused)?.focus();
    }
    newer = [];
    focused = '';
  });

  // Where the explanation is out of sight (a narrow page), a choice brings it into view.
  document.addEventListener('htmx:afterSettle', (event) => {
    const why = document.getElementById('why');
    if (event.detail.target?.id !== 'chart' || !why) {
      return;
    }
    if (why.getBoundingClientRect().top > window.innerHeight - 80) {
      const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      why.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
    }
  });

  // A move that went as far as it can on its day has lost the arrow that took it there; the other one has the focus then.
  let arrow = '';
  document.addEventListener('click', (event) => {
    arrow = event.target.closest?.('[id^=up-], [id^=down-]')?.id ?? '';
  });
  document.addEventListener('htmx:afterSettle', () => {
    if (arrow && document.activeElement === document.body) {
      const other = arrow.startsWith('up-') ? arrow.replace('up-', 'down-') : arrow.replace('down-', 'up-');
      (document.getElementById(arrow) ?? document.getElementById(other))?.focus();
    }
  });
})();
