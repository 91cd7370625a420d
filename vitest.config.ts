import './src/tools/fill-node-20.mjs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { modernForms } from './src/build/modern-forms.ts';

export default defineConfig({
  plugins: [react()],
  // What is tried is what ships.
  resolve: { alias: modernForms },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/journeys/**'],
          testTimeout: 30_000,
          // Folders of whole builds are put away at the end; on a busy disk that takes longer than ten seconds.
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          // Real browsers, mostly waiting: two files at a time, and time enough for a slow machine.
          maxWorkers: 2,
          // A browser that the machine starved gets a second try; a broken promise fails twice.
          retry: 1,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
