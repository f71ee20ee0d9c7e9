/** Hosts that publish news, subdomains included. */
export const newsHosts =
  'abc.net.au abcnews.go.com afp.com aljazeera.com apnews.com axios.com bbc.co.uk bbc.com bloomberg.com cbc.ca cbsnews.com channel4.com cnbc.com cnn.com dailymail.co.uk dw.com economist.com elmundo.es elpais.com faz.net foxnews.com france24.com ft.com huffpost.com independent.co.uk inews.co.uk irishtimes.com itv.com latimes.com lefigaro.fr lemonde.fr mirror.co.uk nbcnews.com news.com.au news.sky.com newsweek.com npr.org nypost.com nytimes.com nzherald.co.nz pbs.org politico.com politico.eu propublica.org repubblica.it reuters.com rte.ie scmp.com smh.com.au spiegel.de sueddeutsche.de tagesschau.de taz.de telegraph.co.uk theatlantic.com theglobeandmail.com theguardian.com thehill.com thehindu.com theintercept.com thetimes.co.uk thetimes.com time.com timesofindia.indiatimes.com usatoday.com vox.com washingtonpost.com wsj.com zeit.de'.split(
    ' ',
  );
