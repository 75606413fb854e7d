"""Agencies and widely known outlets: how each is called and which domains are its own. General knowledge.

One line an outlet: names by `|`, the usual one first, then `;` and its domains. A name stands for one outlet only.
"""

from __future__ import annotations

from functools import cache, lru_cache

_OUTLETS = """
Associated Press | AP | The Associated Press | AP News | A.P. ; apnews.com ap.org apimages.com
Reuters | Thomson Reuters | Reuters News Agency ; reuters.com thomsonreuters.com reutersagency.com
Agence France-Presse | AFP | Agence France Presse ; afp.com
Deutsche Presse-Agentur | dpa ; dpa.com
United Press International | UPI ; upi.com
EFE | Agencia EFE ; efe.com
Europa Press | Europapress ; europapress.es
ANSA | Agenzia ANSA ; ansa.it
Austria Presse Agentur | APA ; apa.at
Keystone-SDA | SDA | Keystone-ATS | ATS ; keystone-sda.ch
PA Media | Press Association | PA | PA News Agency ; pamediagroup.com pa.media
Australian Associated Press | AAP ; aap.com.au
The Canadian Press | Canadian Press | La Presse Canadienne ; thecanadianpress.com
Xinhua | Xinhua News Agency | New China News Agency ; xinhuanet.com news.cn
Kyodo News | Kyodo ; kyodonews.net kyodonews.jp
Yonhap | Yonhap News Agency ; yna.co.kr
Press Trust of India | PTI ; ptinews.com
Asian News International | ANI ; aninews.in
TASS | ITAR-TASS ; tass.com tass.ru
Interfax ; interfax.com interfax.ru
Ukrinform ; ukrinform.net ukrinform.ua
Anadolu Agency | Anadolu | Anadolu Ajansı ; aa.com.tr
ANP | Algemeen Nederlands Persbureau ; anp.nl
Belga | Belga News Agency | Agence Belga ; belga.be belganewsagency.eu
PAP | Polska Agencja Prasowa | Polish Press Agency ; pap.pl
Lusa | Agência Lusa ; lusa.pt
Agência Brasil ; agenciabrasil.ebc.com.br ebc.com.br
Ritzau ; ritzau.dk
NTB | Norsk Telegrambyrå ; ntb.no
TT | TT Nyhetsbyrån ; tt.se
Bloomberg | Bloomberg News | Bloomberg Businessweek ; bloomberg.com bloomberg.net
Dow Jones | Dow Jones Newswires ; dowjones.com
Getty Images | Getty ; gettyimages.com
PR Newswire | PRNewswire ; prnewswire.com prnewswire.co.uk
GlobeNewswire ; globenewswire.com
Business Wire | BusinessWire ; businesswire.com
CNN | Cable News Network | CNN International ; cnn.com cnn.io edition.cnn.com cnnespanol.cnn.com
BBC | British Broadcasting Corporation | BBC News | BBC World Service ; bbc.com bbc.co.uk bbci.co.uk
Fox News | Fox News Channel | FNC ; foxnews.com foxbusiness.com
ABC News | American Broadcasting Company ; abcnews.go.com abcnews.com go.com
NBC News | NBC ; nbcnews.com today.com
CBS News | CBS ; cbsnews.com cbs.com
MSNBC | MS NOW ; msnbc.com ms.now
CNBC ; cnbc.com
NPR | National Public Radio ; npr.org
PBS | PBS NewsHour | PBS News | Public Broadcasting Service ; pbs.org
The New York Times | New York Times | NYT | NY Times | NYTimes ; nytimes.com nyti.ms
The Washington Post | Washington Post | WaPo ; washingtonpost.com wapo.st
The Wall Street Journal | Wall Street Journal | WSJ ; wsj.com on.wsj.com
Los Angeles Times | LA Times | L.A. Times ; latimes.com
USA Today ; usatoday.com
New York Post | NY Post ; nypost.com
Politico | POLITICO Europe | Politico EU ; politico.com politico.eu
Axios ; axios.com
The Hill ; thehill.com
Newsweek ; newsweek.com
Time | TIME Magazine ; time.com
The Atlantic ; theatlantic.com
The New Yorker | New Yorker ; newyorker.com
Forbes ; forbes.com
Fortune ; fortune.com
Business Insider | Insider ; businessinsider.com insider.com
HuffPost | Huffington Post | The Huffington Post ; huffpost.com huffingtonpost.com huffingtonpost.co.uk
Vox ; vox.com
ProPublica ; propublica.org
The Guardian | Guardian ; theguardian.com guardian.co.uk
Financial Times | FT | The Financial Times ; ft.com
The Economist | Economist ; economist.com
The Telegraph | Daily Telegraph | The Daily Telegraph ; telegraph.co.uk
The Times | The Times of London | Times of London ; thetimes.com thetimes.co.uk
The Independent ; independent.co.uk the-independent.com
Daily Mail | MailOnline | Mail Online ; dailymail.co.uk mailonline.co.uk
Sky News ; sky.com news.sky.com
ITV News | ITV ; itv.com
The Irish Times | Irish Times ; irishtimes.com
Al Jazeera | Al Jazeera English | AJE ; aljazeera.com aljazeera.net
Euronews ; euronews.com
Deutsche Welle | DW ; dw.com
France 24 | France24 ; france24.com
RFI | Radio France Internationale ; rfi.fr
Radio Free Europe/Radio Liberty | RFE/RL | Radio Free Europe | Radio Liberty ; rferl.org
Voice of America | VOA | VOA News ; voanews.com
Kyiv Independent | The Kyiv Independent ; kyivindependent.com
Ukrainska Pravda ; pravda.com.ua
Meduza ; meduza.io
Der Spiegel | Spiegel | SPIEGEL ONLINE ; spiegel.de
Süddeutsche Zeitung | SZ | Süddeutsche ; sueddeutsche.de sz.de
Frankfurter Allgemeine Zeitung | FAZ | Frankfurter Allgemeine | F.A.Z. ; faz.net
Die Zeit | ZEIT ONLINE | Zeit Online ; zeit.de
Die Welt | WELT ; welt.de
Bild | BILD-Zeitung | Bild-Zeitung ; bild.de
Tagesschau | ARD | tagesschau.de ; tagesschau.de ard.de
ZDF | heute | ZDFheute ; zdf.de zdfheute.de
Handelsblatt ; handelsblatt.com
taz | die tageszeitung ; taz.de
Neue Zürcher Zeitung | NZZ ; nzz.ch
Der Standard | derStandard ; derstandard.at derstandard.de
Die Presse ; diepresse.com
Österreichischer Rundfunk | ORF ; orf.at
Le Monde ; lemonde.fr
Le Figaro ; lefigaro.fr
Libération ; liberation.fr
Le Parisien ; leparisien.fr
Les Échos | Les Echos ; lesechos.fr
Mediapart ; mediapart.fr
Franceinfo | France Info ; francetvinfo.fr franceinfo.fr
BFMTV | BFM ; bfmtv.com
El País ; elpais.com
El Mundo ; elmundo.es
ABC (Spain) | ABC.es ; abc.es
La Vanguardia ; lavanguardia.com
RTVE ; rtve.es
Infobae ; infobae.com
Clarín ; clarin.com
La Nación ; lanacion.com.ar
El Universal ; eluniversal.com.mx
Corriere della Sera | Corriere ; corriere.it
la Repubblica | Repubblica ; repubblica.it
La Stampa ; lastampa.it
Il Sole 24 Ore ; ilsole24ore.com
RAI | Rai News ; rai.it rainews.it
Folha de S.Paulo | Folha | Folha de S. Paulo ; folha.uol.com.br
O Globo | Globo | G1 ; globo.com
O Estado de S. Paulo | Estadão ; estadao.com.br
NOS ; nos.nl
NRC | NRC Handelsblad ; nrc.nl
De Volkskrant | Volkskrant ; volkskrant.nl
De Telegraaf | Telegraaf ; telegraaf.nl
Gazeta Wyborcza ; wyborcza.pl
South China Morning Post | SCMP ; scmp.com
Global Times ; globaltimes.cn
China Daily ; chinadaily.com.cn
The Straits Times | Straits Times ; straitstimes.com
The Japan Times | Japan Times ; japantimes.co.jp
Nikkei Asia | Nikkei | Nikkei Asian Review ; nikkei.com
The Times of India | Times of India | TOI ; indiatimes.com
The Hindu ; thehindu.com
Hindustan Times | HT ; hindustantimes.com
The Indian Express | Indian Express ; indianexpress.com
NDTV ; ndtv.com
Dawn | Dawn News ; dawn.com
Haaretz ; haaretz.com
The Times of Israel | Times of Israel ; timesofisrael.com
The Jerusalem Post | Jerusalem Post | JPost ; jpost.com
Al Arabiya ; alarabiya.net
Al-Ahram ; ahram.org.eg
Australian Broadcasting Corporation | ABC News (Australia) | ABC Australia ; abc.net.au
The Sydney Morning Herald | Sydney Morning Herald | SMH ; smh.com.au
CBC | CBC News | Canadian Broadcasting Corporation | Radio-Canada ; cbc.ca radio-canada.ca
The Globe and Mail | Globe and Mail ; theglobeandmail.com
NHK | NHK World ; nhk.or.jp
Moscow Times | The Moscow Times ; themoscowtimes.com
The Verge ; theverge.com
TechCrunch ; techcrunch.com
Wired | WIRED ; wired.com
Ars Technica ; arstechnica.com
ESPN ; espn.com espn.co.uk
The Athletic ; theathletic.com
Variety ; variety.com
The Hollywood Reporter | Hollywood Reporter | THR ; hollywoodreporter.com
TMZ ; tmz.com
People | People Magazine ; people.com
Nature ; nature.com
Science | Science Magazine ; science.org sciencemag.org
The Conversation ; theconversation.com
NASA ; nasa.gov
"""


@cache
def _table() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    from newslint.language.folding import fold_name

    table: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
    for line in _OUTLETS.strip().splitlines():
        called, _, domains = line.partition(" ; ")
        names = frozenset(name.strip() for name in called.split("|"))
        entry = names, frozenset(domains.split())
        for name in names:
            table.setdefault(_key(fold_name(name)), entry)
    return table


def _key(folded: str) -> str:
    return folded.removeprefix("the ").replace(" ", "")


def _entry(name: str) -> tuple[frozenset[str], frozenset[str]] | None:
    from newslint.language.folding import fold_name

    table = _table()
    found = table.get(_key(fold_name(name)))
    if found is None and "." in name and " " not in name.strip():
        bare = name.strip().lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
        found = next((entry for entry in table.values() if bare in entry[1]), None)
    return found


@lru_cache(maxsize=1024)
def outlet_names(name: str) -> frozenset[str]:
    """All names of the outlet that goes by this one, itself among them; the name alone where it is not known."""
    found = _entry(name)
    return found[0] | {name} if found else frozenset((name,))


@lru_cache(maxsize=1024)
def outlet_domains(name: str) -> frozenset[str]:
    """The domains of the outlet that goes by this name, empty where it is not known."""
    found = _entry(name)
    return found[1] if found else frozenset()


@lru_cache(maxsize=2048)
def same_outlet(a: str, b: str) -> bool:
    """Whether two names mean one outlet: "CNN" and "Cable News Network", "The Harbour Post" and "harbourpost.com"."""
    from newslint.language.folding import fold_name

    one, other = _key(fold_name(_without_suffix(a))), _key(fold_name(_without_suffix(b)))
    if not one or not other:
        return False
    if one == other:
        return True
    entry = _entry(a)
    return entry is not None and entry == _entry(b)


def _without_suffix(name: str) -> str:
    """A domain used as a name without its suffix: "JournalExample.com" is "JournalExample"."""
    bare = name.strip()
    for start in ("https://", "http://", "www."):
        bare = bare.removeprefix(start)
    if " " in bare or "." not in bare.strip("."):
        return name
    head, _, tail = bare.partition(".")
    return head if head and tail.islower() and tail.replace(".", "").isalpha() and len(head) > 2 else name
