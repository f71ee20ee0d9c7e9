/** Two real reports on the case, and how often each term is mentioned, counted by reading them. */
export const reports: [file: string, mentions: Record<string, number>][] = [
  [
    'art-c7e39ac49fa1235f5d50f83b.html',
    {
      '18-charges': 1,
      belmarsh: 3,
      cfaa: 1,
      'ecuadorian-embassy': 5,
      'extradition-hearing': 4,
      'julian-assange': 27,
      'swedish-investigation': 5,
      wikileaks: 8,
    },
  ],
  [
    'art-dc7ccccc1f34eb2928cb2387.html',
    {
      '175-years': 1,
      'ecuadorian-embassy': 1,
      'extradition-hearing': 1,
      'julian-assange': 10,
      'swedish-investigation': 2,
      wikileaks: 3,
    },
  ],
];
