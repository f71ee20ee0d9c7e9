/** Real pages whose dates were read by eye, in the byline as a browser shows it. */

/** The day that readers see as the one of publication, and that is found. */
export const seenDays: [file: string, day: string][] = [
  ['art-042bb7b5fedab6eac7db5765.html', '2019-11-19'],
  ['art-05844573ca7e1fba714d715b.html', '2019-11-20'],
  ['art-06e5123e4ef7cfb4533250dc.html', '2019-11-18'],
  ['art-098bb3e96c0acdf36efdcde4.html', '2019-11-19'],
  ['art-0dd1357045727799a447563f.html', '2018-10-09'],
  ['art-0e014df693f182824fe5e240.html', '2014-09-15'],
  ['art-1ee91d1fce65e09be8b8d2d2.html', '2019-11-18'],
  ['art-20b2b64916b00b25203c9f1b.html', '2017-11-23'],
  ['art-264dc3ae31249cb1f50c5098.html', '2019-11-19'],
  ['art-291a8bf33ee49074f33dcff3.html', '2019-11-19'],
  ['art-2c46804d9db4a85e8f8d3112.html', '2019-11-19'],
  ['art-3c6d3381ef52ca26be2fbde1.html', '2018-09-24'],
  ['art-3ce1c8fdf6ad2ded9e48a68b.html', '2018-02-16'],
  ['art-3d8f3404cf975af824d7866b.html', '2019-11-13'],
  ['art-42aad16bde9288623543642a.html', '2019-11-19'],
  ['art-55bb6340e3d7dd8632ba4517.html', '2019-11-18'],
  ['art-57d46c9d751e3fd3ffaf3ede.html', '2019-11-19'],
  ['art-57e2e98887a1965689955921.html', '2018-07-02'],
  ['art-5caf91b8a4423735f866b089.html', '2019-11-19'],
  ['art-5fa3154ec031ab35411a457d.html', '2019-11-18'],
  ['art-65408257dbe4b41f71a35ade.html', '2019-11-20'],
  ['art-65ce3a4577a0306994efa190.html', '2019-11-19'],
  ['art-7a664e40d256470fdb12d10c.html', '2019-11-20'],
  ['art-7916ecca969ffdd8f6fc32d1.html', '2019-11-20'],
  ['art-87bf60570e6e2e33cb1f0fdb.html', '2019-11-18'],
  ['art-961bd85ca85aaf791b278cc4.html', '2019-11-20'],
  ['art-b0cf2bbf0192315eec95ede9.html', '2019-11-20'],
  ['art-c13b9c0e04fb28d445d22e92.html', '2019-11-19'],
  ['art-c7e39ac49fa1235f5d50f83b.html', '2019-11-19'],
  ['art-dc7ccccc1f34eb2928cb2387.html', '2019-11-20'],
  ['art-ea25dd7edff4d27973600f35.html', '2019-11-18'],
  ['art-f81c6c05d9cbc93316992fa2.html', '2019-11-13'],
  ['art-f8ff621a0b9b7646cc0d57d3.html', '2019-11-19'],
  ['art-0d46122928b6f468cc4bbc69.html', '2019-11-19'],
];

/** Pages of which another day is found than readers see, or none, and why. */
export const otherDays: [file: string, seen: string, found: string | undefined, why: string][] = [
  ['art-33fe2471fd553c6570f93997.html', '2018-09-16', '2018-09-15', 'shows its last change'],
  ['art-08f793762792bd252c75fb57.html', '2019-11-18', '2019-11-19', 'UTC without saying so'],
  ['art-5fbc7ccb504c755ae23a8549.html', '2019-11-18', '2019-11-19', 'metadata of its last change'],
  ['art-f344ca5fb36e130f4344235f.html', '2019-11-18', '2019-11-19', 'address in UTC, too'],
  ['art-14cc2a0ca59c62a8c9f205a1.html', '2019-11-18', undefined, 'in plain text alone'],
  ['art-95301fb7883e0ee5214d1111.html', '2018-08-13', undefined, 'named as a change alone'],
];
