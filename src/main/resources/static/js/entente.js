// Comfort on top of pages that work without it.
'use strict';

(() => {
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

  // The arrow keys move between the markers of both lanes, in order of time.
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

  // Another kind of move has other blanks; without this, the button beside it brings them.
  document.addEventListener('change', (event) => {
    if (event.target.matches?.('#what-if-form [name="kind"], #what-if-form [name="actor"]')) {
      document.getElementById('blanks-button')?.click();
    }
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
})();
