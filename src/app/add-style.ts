/** Adds the style that only the app needs: a file of ours, stored with its scripts. */

/** Rejects where it cannot be had: an app without its style must not cover a document that has one. */
export function addStyle(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(address));
    document.head.appendChild(link);
  });
}
