/** Owns the bundles: `dist/cli/steward.cjs`, the command line in one file that needs nothing but Node. */
const { join } = require('node:path');
const { BannerPlugin } = require('webpack');

const typescript = {
  test: /\.tsx?$/,
  loader: 'swc-loader',
  options: {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
};

const commandLine = {
  name: 'cli',
  target: 'node20',
  entry: './src/cli/main.ts',
  output: { path: join(__dirname, 'dist/cli'), filename: 'steward.cjs' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [typescript] },
  optimization: { minimize: false }, // an error's place stays readable
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
};

module.exports = [commandLine];
