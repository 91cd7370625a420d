/** Fetches the small script that stores the language and later starts the app; only once the text stands. */
import { root } from './root.ts';

interface ScriptPolicy {
  createScriptURL(address: string): unknown;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): ScriptPolicy;
}

export function loadRest(script: HTMLOrSVGScriptElement | null): void {
  if (!script) return;
  const { boot: address, sum = '' } = script.dataset;
  if (!address) return;
  const types = (window as { trustedTypes?: TrustedTypes }).trustedTypes;
  const policy = types?.createPolicy('pebble', {
    createScriptURL(url) {
      if (url !== address) throw new TypeError();
      return url;
    },
  });
  const load = () => {
    const rest = document.createElement('script');
    rest.type = 'module';
    // A host or a cache that damaged it: what runs is what was built, or nothing, and then it is asked for anew.
    rest.integrity = sum;
    rest.src = (policy ? policy.createScriptURL(address) : address) as string;
    rest.onload = rest.onerror = () => {
      if (!root.hasAttribute('data-booted')) repair(address);
    };
    document.head.appendChild(rest);
  };
  // After everything of this document is there: nothing may share the line with the text.
  addEventListener('load', () => setTimeout(load, 300));
}

/**
 * What did not run may be a portal's page or damaged, and the browser would keep it under this name for a year. Asked past
 * its own cache it keeps the right file instead, and the next visit is whole.
 */
function repair(address: string): void {
  fetch(address, { cache: 'reload' }).catch(() => undefined);
}
