"""Forms in which one given name is written: short forms by language, and spellings of one name in Latin letters.

General knowledge. A line is one name: whoever signs with one of its forms may sign with another. Plain letters, without
diacritics. What the `nicknames` package knows of English is not repeated.
"""

from __future__ import annotations

from functools import cache

_SHORT = """
alexander alex sascha sasha xander aleksander alexandre alessandro alejandro olek sandro ales lex
alexandra aleksandra alejandra alessandra alex sascha sasha sandra ola xandra
andreas andi andy anderl
anthony antony tony
alessandro sandro ale
alessandra sandra ale
antonio toni tono antonello tonino nino tonho toninho
barbara basia barb babsi
benjamin ben benni benny benji
bernhard bernd
bernardo beno nardo
carlos charly carlitos caca
catherine cathy cath katherine
caroline caro carolin karoline
cornelia conny corny nele
cornelis kees cor nelis
daniel dani dan danny
daniela dani dany
christian chris christl
christina chris christa tina chrissy
christoph chris stoffel
dariusz darek
diederik dirk
domenico mimmo
dominique domi
dmitry dima mitya
dolores lola
eduardo edu lalo duda dudu
eduarda duda
elena lena alena
elisabeth lisa liesl elli betty lilly elsbeth sissi lisbeth ella
emmanuel manu
emmanuelle manu
enrique quique kike rique
ekaterina katya katja
federico fede fico
fernando nando fer
filippo pippo
florence flo
florent flo
florian flo
francesco franco checco ciccio cesco
francisca paca paqui
francisco paco pancho fran chico kiko curro xico
franziska franzi
frederic fred fredo
friedrich fritz friedel fred
gabriel gabi gabo gabe
gabriele gabi lele
gabriela gabi
geertruida truus
georg schorsch
gerhard gerd
gerard ger gerrit
giovanni gianni vanni nanni
giuseppe beppe peppe pino peppino
grzegorz grzesiek grzes
guadalupe lupe
guillermo memo guille willy
heinrich heinz heini
hendrik henk rik
hubert hubsi
ignacio nacho
ivan vanya
jacob jaap jakob
jacobus koos jaap
jakub kuba
javier javi
jerzy jurek
jesus chus chucho chuy
joanna asia joasia jo
johannes hans hannes jo johann jan joop
johanna hanna hanni
josef sepp jupp pepi josi beppi
jose pepe ze
joaquin quino
juan juanito juancho
julia jule juli
juliana ju
karolina karo
karl-heinz kalle
katarzyna kasia kaska
katharina kathi kate katja kathrin katrin kati
katharine kate kathy katie kat
konrad kurt
krzysztof krzysiek krzys
leonardo leo nardo
lorenzo renzo enzo
luigi gigi gino
maciej maciek
magdalena lena magda leni
malgorzata gosia malgosia
manuel manolo manu lolo
manuela manu
margarete grete gretel greta
margarethe grete gretel greta
margarita marga rita
marguerite maggie margot daisy
maria mia mariechen marysia ria marie mari marichen masha
matthias matze mats hias
maximilian max maxi
mercedes merche
michael michi mike micha mik mick
mikhail misha
miguel migue
monika moni mona
natalia natasha
nicola nico
nicolas nico
nikolai kolya
nikolaus klaus niko nick nikolas
patricia pat patri patty
paula pauli
pawel pawelek
pedro perico
petra peti
philippe phil
philipp phil flip
pieter piet
piotr piotrek
rafael rafa
ramon moncho
ricardo ricky rick
roberto beto robi
alberto beto
augusto guto
beatriz bia bea
rosario charo
rudolf rudi rolf
salvatore toto turi
salvador salva
santiago santi
sebastian basti seb wastl sebas
sebastiaan bas
sebastien seb
sergio checo
stanislaw staszek stas
stefan steff
stefanie steffi
stephanie steffi steph
stephane stef
susanne susi sanne susann
tadeusz tadek
tatiana tanya tania
teresa tere resi
theodor theo
theresia resi
thomas tom tommy
tomasz tomek
ulrich uli ulli
ulrike uli ulli rike
veronika vroni
veronique vero
vincenzo enzo
vicente chente
vladimir volodya vova
volodymyr vova
wilhelm willi willy wim
willem wim
wojciech wojtek
wolfgang wolfi wolf
yolanda yoli
zbigniew zbyszek
zofia zosia
agnieszka aga
aleksandra ola
anna ania anni anne annie
andrzej jedrek
bartosz bartek
bartlomiej bartek
christopher chris kit topher
abraham bram
jacques sjaak
rebecca becca becky
nathaniel nate nat
zachary zach zack zak
"""
_ARABIC = frozenset(
    """mohammed ahmed hussein hassan youssef omar ali mahmoud mustafa khaled saeed ibrahim fatima aisha layla nour osama
    tariq yasser karim rashid jamal samir amir nasser faisal suleiman ismail zainab maryam yahya taha abdullah othman
    wael walid adil hamza kadir rami rania mona hani ayman amal bashar bilal hisham marwan nabil ziad""".split()
)
_SPELLINGS = """
mohammed muhammad mohamed mohammad muhammed mohamad mohamud md mehmed
ahmed ahmad ahmet achmed
hussein hussain husayn hussien husein hossein hussin houssein
hassan hasan hassen
youssef yousef yusuf yousuf yussuf yosef yusef joussef
omar umar omer
ali aly
mahmoud mahmud mahmood
mustafa mostafa moustafa mustapha
khaled khalid chalid
saeed said saed sayeed saied
ibrahim ebrahim ibraheem
fatima fatma fatimah fatemeh
aisha ayesha aicha aysha aishah
layla leila laila leyla
nour noor nur
osama usama oussama
tariq tarek tareq tarik
yasser yasir yaser
karim kareem
rashid rasheed rachid
jamal gamal djamal
samir sameer
amir ameer
nasser nasir naser
faisal faysal feisal
suleiman sulaiman soliman suleyman
ismail ismael esmail
zainab zeinab zaynab zeynep
maryam mariam meryem
yahya yehia yahia
taha
abdullah abdallah abdulla
othman osman uthman
wael wail
walid waleed oualid
adil adel
hamza hamzah
kadir qadir
evgeny yevgeny evgeniy yevgeniy evgenii evgeni jewgeni jevgeni
alexei alexey aleksei aleksey alexej aleksej alexej
sergei sergey sergej serguei
dmitry dmitri dmitriy dmitrii dimitri dimitry
mikhail mihail michail mikhael
yuri yuriy yury iurii juri jurij youri
nikolai nikolay nikolaj
andrei andrey andrej
vasily vasili vasiliy vassily wassili
vladimir wladimir
ekaterina yekaterina jekaterina
elena yelena jelena
natalia nataliya natalya nataliia
tatiana tatyana tatjana
yulia julia yuliya iuliia julija
ksenia xenia kseniya
maria mariya mariia marija
alexander aleksandr aleksander alexandr
oleksandr olexandr
oleksiy oleksii olexiy
serhiy serhii
andriy andrii
volodymyr wolodymyr
dmytro
anatoly anatoliy anatoli anatolij
grigory grigoriy grigori
yegor egor jegor
boris borys
philip phillip philipp
stephen steven
catherine katherine kathryn katharine cathryn
sara sarah
ann anne
jon john
erik eric erick
marc mark
nicolas nicholas nikolas
carl karl
geoffrey jeffrey
mathew matthew
teresa theresa therese
hanna hannah
rachel rachael
lukas lucas
frederik frederic frederick fredrik
thierry
"""


@cache
def _lines_of(table: str) -> dict[str, frozenset[str]]:
    """For each form the names that head its lines."""
    found: dict[str, set[str]] = {}
    for line in table.strip().splitlines():
        head, *forms = line.split()
        for name in (head, *forms):
            found.setdefault(name, set()).add(head)
    return {name: frozenset(heads) for name, heads in found.items()}


def is_short_for(one: str, other: str) -> bool:
    """Whether one is a short form of the other: "gosia" and "malgorzata"; two short forms of one name are two names."""
    heads = _lines_of(_SHORT)
    for x in _spellings_of(one):
        for y in _spellings_of(other):
            if {x, y} & heads.get(x, frozenset()) & heads.get(y, frozenset()):
                return True
    return False


def _spellings_of(name: str) -> frozenset[str]:
    return _lines_of(_SPELLINGS).get(name, frozenset()) | {name}


def is_spelling_of(one: str, other: str) -> bool:
    """Whether both are one name in other letters: "youssef" and "yusuf", "alexei" and "aleksey"."""
    heads = _lines_of(_SPELLINGS)
    return not heads.get(one, frozenset()).isdisjoint(heads.get(other, frozenset()))


def is_arabic(given: str) -> bool:
    """Whether a given name in Latin letters stands for an Arabic one, so that its surname has several spellings too."""
    return (
        given in _ARABIC
        or given.startswith("abd")
        or not _lines_of(_SPELLINGS).get(given, frozenset()).isdisjoint(_ARABIC)
    )


# Arabic given names in Arabic letters: they tell a conjunction that is written as part of the next word.
ARABIC_GIVEN_NAMES = frozenset(
    """محمد احمد علي حسن حسين عمر خالد سعيد محمود مصطفي ابراهيم يوسف ساره سارة فاطمة مريم ليلي نور زينب عائشة خديجة
    هدي مني رنا ريم سلمي دينا رانيا هبة اية ايمان امل سمر سحر ندي نادية سناء منال مها لينا لمي ياسر ياسمين طارق كريم
    رشيد جمال سمير امير ناصر فيصل سليمان اسماعيل يحيي عثمان عادل حمزة عبد عبدالله عبدالرحمن ماجد مازن زياد رامي سامي
    شادي هاني باسم بسام جهاد حازم حسام عماد فادي فراس قاسم كمال لؤي مروان معتز منير نبيل نزار هشام هيثم انس اسامة ايمن
    بلال تامر جورج الياس بشار غسان عصام نجيب هالة نجوي سهي رشا داليا جيهان شيماء اسراء الاء دعاء رغد روان
    وليد وائل وسام وفاء وداد وحيد وسيم وجدي""".split()
)
