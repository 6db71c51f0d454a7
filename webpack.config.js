/** Owns the bundles: `dist/cli/steward.cjs`, the command line in one file that needs nothing but Node; `dist/addin/`, the pages. */
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { BannerPlugin } = require('webpack');

const typescript = {
  test: /\.tsx?$/,
  loader: 'swc-loader',
  options: {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    },
  },
};

/** As small as the default minimizer makes it, in a third of the time. */
const minimizer = options =>
  new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false, minimizerOptions: options });

/** An error is told by the function it happened in. Half as large as it was written, the file is read and parsed in half the time, too. */
const namesKept = { keep_fnames: true, keep_classnames: true };

const commandLine = {
  name: 'cli',
  target: 'node20',
  entry: './src/cli/main.ts',
  output: { path: join(__dirname, 'dist/cli'), filename: 'steward.cjs' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [typescript], parser: { javascript: { dynamicImportMode: 'eager' } } },
  optimization: { minimizer: [minimizer(namesKept)] },
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
};

/** The page runs rules that tests have checked: it needs neither their schemas nor their examples, which are two thirds of their size. */
const lighterRules = [
  { test: /rules[\\/]schema[\\/].*\.json$/, type: 'json', parser: { parse: () => ({}) } },
  { test: /rules[\\/](checks|fees)[\\/].*\.json$/, type: 'json', parser: { parse: withoutExamples } },
];

function withoutExamples(text) {
  const { examples, ...rule } = JSON.parse(text);
  return { ...rule, examples: [] };
}

/** Where the pane in Excel loads Office.js from: `npm run build -- --env office=china`, or an address of your own. */
const officeSources = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

const pages = ({ office = 'global' }) => {
  const officeJs = officeSources[office] ?? office;
  const officeOrigin = URL.canParse(officeJs) ? new URL(officeJs).origin : '';
  return {
    name: 'addin',
    target: ['web', 'es2022'],
    entry: { pane: './src/addin/excel/start.tsx', workbench: './src/addin/workbench/start.tsx' },
    output: { path: join(__dirname, 'dist/addin'), filename: '[name].[contenthash:8].js', clean: true },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: { rules: [typescript, ...lighterRules] },
    experiments: { css: true },
    optimization: { minimizer: [minimizer({})] },
    plugins: [
      new HtmlWebpackPlugin({ template: './src/addin/index.html', chunks: ['workbench'] }),
      new HtmlWebpackPlugin({
        template: './src/addin/pane.html',
        filename: 'pane.html',
        chunks: ['pane'],
        templateParameters: { officeJs, officeOrigin },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'src/addin/icons/png', to: 'icons' },
          { from: 'src/addin/help.*', to: '[name][ext]' },
        ],
      }),
    ],
    performance: { hints: false },
    devtool: false, // no eval: the pages' content security policy forbids it
    devServer: { port: 3000, static: { directory: join(__dirname, 'samples'), publicPath: '/samples' } },
  };
};

module.exports = (env = {}) => [commandLine, pages(env)];
