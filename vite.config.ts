import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pebbleSite } from './src/build/plugin.ts';
import { withoutBigInt } from './src/build/without-bigint.ts';

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  appType: 'custom',
  plugins: [react(), withoutBigInt, pebbleSite()],
});
