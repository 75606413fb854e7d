"""Given names in common use, folded without diacritics: what tells a person in subject position from a thing."""

# ruff: noqa: E501  # A phrase with its variants stays on one line.
from __future__ import annotations

_ENGLISH = """aaron abby abigail ada adam addison adele adrian adrienne agnes aidan aileen aimee alan alana alanna albert
alec alex alexa alexander alexandra alexis alfred ali alice alicia alison alissa allan allen allison alma alyssa amanda
amber amelia amy ana andrea andrew andy angel angela angelica angie angus anita ann anna annabel anne annette annie
anthony antonia april archie ariana ariel arlene arnold arthur ashlee ashley ashton aubrey audrey ava avery
barbara barry bart beatrice becca becky belinda ben benedict benjamin bernadette bernard bernice bert beth bethany betsy
betty bev beverly bill billie billy blair blake blanche bob bobbie bobby bonnie brad braden bradley brady brandi brandon
brandy breanna brenda brendan brent bret brett brian briana brianna bridget britney brittany brittney bruce bryan bryce
bryn byron caitlin caitlyn caleb calvin cameron camille candace candice cara carl carla carly carmen carol carole
caroline carolyn carrie carson carter casey cassandra cassidy cassie catherine cathy cecil cecilia cedric celeste
celia chad chandler charlene charles charlie charlotte chase chelsea cheryl chester chloe chris christa christian
christina christine christopher christy chuck cindy claire clara clarence clark claude claudia clay clayton cliff
clifford clint clinton clive clyde cody colby cole colin colleen connie connor conor conrad constance cora corey corinne
cory courtney craig cristina crystal curt curtis cynthia cyrus daisy dale dallas damian damien damon dan dana daniel
danielle danny daphne darcy daria darin darla darlene darrell darren darryl dave david dawn dean deanna deb debbie
deborah debra declan dee deirdre delia della denise dennis derek derrick desmond destiny devin devon dexter diana diane
dianne dick dolores dominic dominique don donald donna dora doreen doris dorothy doug douglas doyle drew duane duncan
dustin dwayne dwight dylan earl ed eddie edgar edith edmund edna eduardo edward edwin eileen elaine eleanor elena eli
elijah elisa elisabeth elise eliza elizabeth ella ellen ellie elliot elliott ellis elmer elsie emily emma emmanuel
emmett eric erica erik erika erin ernest ernie esme esther ethan ethel eugene eva evan evelyn everett ezra faith faye
felicia felicity felix fern fiona flora florence floyd forrest frances francesca francis francine frank frankie fred
freddie frederick freya gabriel gabriela gabriella gabrielle gail gareth garrett garry gary gavin gemma gene genevieve
geoff geoffrey george georgia georgina gerald geraldine gerard gertrude gilbert gillian gina ginger gladys glen glenda
glenn gloria gordon grace graham grant greg gregg gregory greta gretchen guy gwen gwendolyn hailey hal haley hank
hannah harley harold harriet harrison harry harvey hattie hayden hayley hazel heath heather hector heidi helen helena
henrietta henry herbert herman hilary hilda hillary holly homer hope howard hubert hugh hugo hunter ian ida imogen ingrid
ira irene iris irma irving isaac isabel isabella isabelle isaiah isobel ivan ivy jace jack jackie jackson jacob
jacqueline jacquelyn jade jaime jake james jamie jan jana jane janelle janet janice janine jared jasmine jason jasper
javier jay jayne jean jeanette jeanne jeannie jed jeff jeffery jeffrey jen jenna jennie jennifer jenny jeremiah jeremy
jermaine jerome jerry jess jesse jessica jessie jill jillian jim jimmy jo joan joann joanna joanne joe joel joey johanna
john johnathan johnnie johnny jolene jon jonah jonas jonathan joni jordan jordana joseph josephine josh joshua josie
joy joyce juan juanita judith judy julia julian juliana julie juliet julius june justin justine kaitlin kaitlyn kara
karen kari karin karina karl karla kate katelyn katharine katherine kathleen kathryn kathy katie katrina katy kay kayla
kaylee keira keith kelley kelli kellie kelly kelsey ken kendall kendra kenneth kenny kent kerri kerry kevin kieran kim
kimberly kirk kirsten kirsty kristen kristi kristin kristina kristine kristy krystal kurt kyle kylie lacey lana lance
lara larissa larry laura lauren laurence laurie lawrence lea leah leanne lee leigh lena leo leon leona leonard leroy
les leslie lester leticia lewis liam lidia lila lillian lilly lily lincoln linda lindsay lindsey lionel lisa liz lloyd
logan lois lola lonnie lora loren lorena lorenzo loretta lori lorna lorraine lou louis louisa louise lucas lucia lucille
lucinda lucy luis luke lula lydia lyle lynn lynne mabel mack mackenzie maddie madeleine madeline madison mae maggie
malcolm mallory mandy marc marcia marcus margaret margie margot marguerite maria mariah marian marianne marie marilyn
marina mario marion marissa marjorie mark marla marlene marsha marshall martha martin marty marvin mary maryann mason
mathew matt matthew maureen maurice mavis max maxine maxwell meagan megan meghan mel melanie melinda melissa melody
melvin meredith mervyn micah michael micheal michele michelle mick mickey miguel mike mildred miles millie milton mindy
minnie miranda miriam misty mitch mitchell moira mollie molly mona monica monique morgan morris muriel murray myra
myron nadia nadine nancy naomi natalia natalie natasha nate nathan nathaniel neal ned neil nellie nelson nettie nicholas
nichole nick nicky nicola nicole nigel nikki nina noah noel nolan nora norma norman olive oliver olivia ollie omar opal
ora oscar otis owen paige pam pamela parker pat patricia patrick patsy patti patty paul paula pauline pearl pedro peggy
penelope penny percy perry pete peter petra peyton phil philip phillip philippa phoebe phyllis pippa piper polly preston
priscilla quentin quincy quinn rachael rachel rae ralph ramona randall randy raquel ray raymond reba rebecca regina
reginald rene renee reuben rex rhonda ricardo richard rick ricky rita rob robbie robert roberta roberto robin robyn rod
roderick rodney roger roland roman ron ronald ronnie rory rosa rosalie rosanne rose rosemary rosie ross rowan roxanne
roy ruben ruby rudy rufus russ russell ruth ryan ryder sabrina sadie sally salvatore sam samantha sammy samuel sandra
sandy sara sarah sasha saul savannah scott sean sebastian selena serena seth shane shannon shari sharon shaun shauna
shawn sheena sheila shelby sheldon shelley shelly sheri sherman sherri sherry sheryl shirley sian sidney sienna silas
simon simone skylar sofia sonia sonja sonya sophia sophie spencer stacey staci stacy stan stanley stella stephan
stephanie stephen steve steven stewart stuart sue summer susan susanna susie suzanne sydney sylvia tabitha tamara tammy
tania tanya tara tasha taylor ted teresa terence teri terrance terrence terri terry tess tessa thea thelma theo theodore
theresa therese thomas tia tiffany tim timothy tina toby todd tom tommy toni tony tonya tracey traci tracy travis trent
trevor tricia trisha tristan troy trudy ty tyler tyrone ursula valerie vanessa vaughn vera verna vernon veronica vicki
vickie vicky victor victoria vince vincent viola violet virgil virginia vivian wade wallace walt walter wanda warren
wayne wendell wendy wes wesley whitney wilbur wilfred will willa william willie willis wilma winifred winnie winston
wyatt xavier yolanda yvette yvonne zac zach zachary zack zara zoe"""
_GERMAN = """achim adolf albrecht alexandra alfons alois andre andreas angelika anja anke anneliese annika antje anton
armin arne arno astrid axel barbel bastian beate benedikt benno bernd bernhard bertold bettina bianca birgit birgitta bjorn
britta burkhard carsten christa christel christiane christina christine christoph claus clemens cord corinna cornelia
dagmar daniela denis detlef dieter dierk dietmar dietrich dirk dorothea eberhard eckart edeltraud egon elfriede elke elmar
emil erich ernst erwin eva falk fabian felicitas ferdinand florian frank franz franziska frauke friederike friedrich
fritz georg gerd gerda gerhard gerlinde gernot gesa gisela gitta gottfried gregor gudrun gunter gunther hanna hannelore
hannes hans harald hartmut hauke heike heiko heiner heinrich heinz helga helge hellmut helmut hendrik henning henrik
herbert hermann hildegard holger horst hubertus ilona ilse imke ina ines inga ingeborg ingo inka irmgard isabell jakob
jana janina jannik jannis jens joachim jochen johann johannes jorg jorn josef julian jurgen jutta kai karin karla karsten
katharina kathrin katja katrin kerstin kilian kirsten klara klaus konrad konstantin kristian kristina lars laszlo leonie
liane linus lore lothar ludger ludwig lukas lutz magdalena maik maike maja malte manfred manuel manuela marco mareike maren
margarete margit margret mariele marius markus marlies marten martina mathias matthias maximilian meike melanie merle michaela
mirjam moritz nele nico niels niklas nils norbert ole olaf oliver oskar otto pascal patrik paul peer petra philipp rainer
ralf raphael reiner reinhard reinhold renate rene richard rita robert roland rolf rosemarie rudiger rudolf ruth sabine
sandra sascha sebastian siegfried sigrid silke silvia simon sonke soren stefan stefanie steffen stephan susann susanne
sven svenja swantje tanja thilo thomas thorben thorsten till tilman tim timo tobias torben torsten udo ulf uli ulrich
ulrike ursula ute uwe valentin vera verena veronika viktor viktoria volker volkmar waltraud werner wibke wiebke wilfried
wilhelm winfried wolf wolfgang wolfram yannick yvonne"""
_ROMANCE = """adele adelaide agathe agnes alain alban alberto aldo alejandra alejandro alessandra alessandro alessia alfonso
alfredo aline alix alonso alvaro amandine amelie ana anais andre andrea andreia andres angela angele angelo antoine
antonella antonio arantxa ariane arianna arnaud arthur arturo audrey aurelie aurelien aurore axelle baptiste bartolome
basile bastien beatriz begona benedicte benedetta benito benoit bernardo berta berenice bertrand blas brigitte bruna bruno
camila camille capucine carina carla carles carlo carlos carlota carolina caterina catia cecile cecilia celia cesar chantal
charline chiara christele christelle christian christophe cindia clarisse claude claudette claudia claudine claudio
clemence clement clotilde colette concepcion consuelo corentin coralie corinne cosimo cristian cristiano cristina
cyril cyrille dalila damien damiano danilo dario davide delphine denis diego dimitri dino domenico dominique dulce edgar
edith edoardo eduardo elena eleonora eleonore eliane elisa elise eloise elodie elsa elvira emanuela emanuele emeline
emile emilia emiliano emilie emilio enrico enrique enzo eric ernesto esteban estela estelle esteve eugenia eugenio
eulalia eva fabien fabienne fabio fabiola fabrice fabrizio fanny federica federico felipe fermin fernanda fernando filipa
filipe filippo flavia flavio florent florencia florian francesca francesco francis francisca francisco franck franco
francois francoise frederic frederique gabriele gabriel gael gaelle gaetan gaspard gaston genevieve georges gerard
gerardo german giacomo gianluca gianni gilles gino giorgia giorgio giovanna giovanni giulia giuliano giulio giuseppe
gonzalo graciela gregoire gregory guadalupe guido guilherme guillaume guillem guillermo gustavo guy helder helene henri
henrique herve hippolyte hugues ignacio ilaria ines inmaculada isabel isabelle ismael itziar ivan jacinta jacques jacopo
jaime javier jean jeanne jerome jesus jimena joana joao joaquim joaquin joel joelle jordi jorge jose josefa josefina
josep josephine josiane juan juana julen jules julie julien juliette julio justine karima karine laetitia lara laure
laurence laurent lea leandro leo leonardo leonor leticia lilian lidia liliana lionel loic lorena lorenzo louise luc luca
lucas lucia luciana luciano lucie lucien lucio ludivine ludovic luigi luis luisa luiz lurdes madeleine mael magali manon
manoel manuel manuela marc marcel marcela marcelo marcello marco marcos margarida margarita margaux margherita marie
mariana mariano maribel marina marine mario marion marisa marisol marta marthe martine massimo mateo mathieu mathilde
matias matteo matthieu maurice mauricio mauro maxime melanie mercedes michel michela michele micheline miguel mikel mireia
mireille mirella monica montserrat morgane muriel myriam nadege nathalie nicolas nicoletta nicolo nieves noelia noemie
nuno nuria octave odile olivier oriol ornella oscar pablo paloma paola paolo pascal pascale pascual patrice patricia patricio
patrizia pau paulo pedro perrine philippe pierre pierrick pietro pilar quentin rafael raffaele ramon raphael raphaelle
raquel raul regis remi renaud ricardo riccardo rita roberta roberto rocco rocio rodolfo rodrigo rogelio romain romane
rosalia rosario roxane ruben rui salome salvador samuel sandrine santiago sara serge sergi sergio severine silvana silvia
silvio simona sofia solange solene sonia soledad stefania stefano stephane stephanie susana suzanne sylvain sylvie tania
tatiana teodoro teresa thibault thibaut thiago thierry tiago timothee tiziana tomas tommaso ugo umberto valentin valentina
valentine valerie valerio vanessa veronique vicente victor victoria vincenzo vincent violaine virgile virginie vittoria
vittorio viviana walter xavi xavier ximena yago yann yannick yannis yolande yves yvette yvon zacharie"""
_OTHERS = """aadil aarav abbas abdul abdullah abdulrahman abhishek abu adeel adil aditya adnan ahmad ahmed aicha aida
aisha ajay akash akhil akira aleksandar aleksander aleksandra alena aleksei alexei alexey alina alisher aliya alla amal
aman amara amina amir amira amit amjad amr anand anas anastasia anatoly andrei andrej andrii andrzej anil anish anjali
ankit ankur anton anuj anwar arash arif arjun arman artem arun arvind asad ashish ashok asif asma assaf atif avi avital
ayaan ayesha aylin aziz bartosz bashir basil bilal bogdan boris bram cem chandra chidi chinedu chinwe daan dalia danish
dariusz darya deepa deepak deepika dev dilip dimitar dina dmitri dmitry dmytro ebru efua ehsan ekaterina elif emre eran
erdem esra evgeny fadi fahad faisal farah farhan faris farooq farzana fatima fatimah fatma femi feng femke ferhat gal
galina ganesh gaurav geeta ghassan gita giedre goran gopal grzegorz guus habib hadi hakan halima hamid hamza hana hanan
hani harish harsh hasan hassan hesham hiba hina hiroshi hossam huda husain hussain hussein ibrahim idan ifeanyi igor
ikram ilya imad iman imran inna irina iryna ishaan ismail ivana ivo jacek jagoda jamal jamila jan jarek javed jawad
jelena jeroen jerzy jin jiri joanna joost joris jovana junaid kabir kamal kamala kamil karan karim kareem karol karthik
kasia katarzyna kavita kenji khadija khaled khalid kofi konstantinos krishna krzysztof kunal kwame laila lakshmi lamia
latifa layla leila lejla lucie lukasz lyudmila maarten maciej magda magdalena mahdi mahesh mahmood mahmoud majid makoto
malak malik manish manoj marcin marek marija marjan marko marta maryam masha mateusz maya mehdi mehmet mehreen meera mei
merve michal mihai mikhail milan milos minh mirza misha mohamed mohammad mohammed mohan mona mostafa muhammad mukesh
murat musa mustafa nabil nada nadeem nader nadia naeem nafisa naveed naveen nasser natalia natalya neha nermin nikhil
nikita nikola nikolai nimra nisha nitin noor noura nour ngozi oksana oleg oleh oleksandr olena olga olumide omer orhan
osama osman pavel pawel pieter piotr pooja pradeep pranav prasad prashant praveen preeti priya priyanka rabia rachid
radek rafiq raghav rahul raj raja rajesh rajiv rakesh ram rami ramesh rana rania rashid rashmi ravi razia reem rehman
reza rizwan rohan rohit ruslan saad sabah sachin sadia saeed safa sahar said saif sakshi salah saleem salim salma salman
sam samar sameer samira sana sandeep sanjay santosh saqib satoshi selim serhii sergei sergey shabnam shah shahid shahzad
shalini shankar sharif shashank shirin shivani shreya shruti shweta siddharth sikander simran sita sneha snehal sohail
soraya srinivas stanislav stefan steven stijn subhash sumit sunil suresh svetlana swati syed tamar tamer tarek tariq
tatyana tomasz ulyana umair umar usman uzma vadim valery vasily vasyl victor vijay vikas vikram viktoriia vinay vineet
vinod vishal vitaly vivek vladimir volodymyr waleed waqas wasim wei wojciech yara yasir yasmin yasmine yasser yosef youssef
yuki yulia yuri yusuf zahid zahra zain zainab zara zbigniew zeeshan zeynep zoran aino anders anne-marie annika arvid asa
astrid birgitte bjarne bo carina dag eero ebba eirik elin elsa esa espen eva frida gunnar gunilla gustav hakan hanne harri
hedda heikki helle henrik inge ingrid jari johan jon jonas jorn juha kaisa kari katja kjell kristian kristoffer lars lasse
leif lena lene liv lotta magnus mads maja malin marit marte matti mette mikael mikko mette morten nina ola olof oskar
pekka pernille per petter pia rasmus rikke sanna signe sigrid siri solveig stig stine sunniva synnove tarja thor thora
torbjorn tove trine trond tuomas ulla ulrika vidar ville wenche"""
# Names of Italy, Portugal, Brazil, Spain and France, then of the Netherlands and Poland, that the lists above lack.
_SOUTHERN = """adela adolfo adriana adriano adrien afonso agustin aitor albane alessio alexandre alfio almudena amaia amaury amedeo
americo amparo anabela anderson annalisa annamaria annelaure annick antonin aranzazu arlette armando armelle artur
asier aude augusto aurora belen benedito blanca blandine borja breno brice brunella caio camilla carine carmela
catalina catarina cayetana celine celso cesare cleber concetta corrado cristiana cristiane cristobal daniele debora
didier diogo domenica domingos donatella donato dorothee duarte edmond edouard edson eduarda eliana elisabetta
elisangela emanuel emmanuelle encarnacion enrica estefania etienne ettore evandro evelyne fabiana fabiano fabricio
fabrizia ferdinando fernand filomena fiorella franca gaetano gauthier gennaro geoffroy geraldo ghislain ghislaine
giada gianfranco gianmarco gianna gilberto gilda ginette gioacchino giordano giovana gisele giuliana giuseppina
goncalo graziano graziella gustave gwenaelle heloisa henriette hilario humberto ignazio imma inigo isabela isadora
ivano ivone jacinto janaina jefferson jeremie jeronimo josette juliano kleber laia lais lambert leire leopold
letizia licia ligia liliane lise livia loredana lorenza lourenco lucienne lucrezia luigia luiza luzia lydie madalena
maira marceline marcella marcio mariangela marianna marieclaude mariella marielle martial martim massimiliano mateus
matheus mattia maud maurizio maxence milena mirela mirko moises murilo mylene natacha nathalia nerea ninon nunzia
octavio odete odette oihane olavo oreste orsola osvaldo otavio paulette piera pierluigi piero pina priscila rafaela
raffaella raimundo raoul rebeca regine reinaldo remy renan renata renato renzo rogerio romano romulo ronaldo rosana
rosanna rosaria rossella ruggero samanta samuele sandro saverio sebastiao sebastien segolene silvano stanislas
sylvaine telma thais tiziano valdir valentino valeria vanda vanesa vasco vincenza vinicius virginio vitor viviane
wagner"""
_NORTHERN = """aad aafke adriaan agata agnieszka aleida alicja alies anastazja aneta anneke annelies annemarie annemieke anouk
antoni arend arie arjan arjen arkadiusz arnoud auke bartlomiej bastiaan bauke beata berend bernadeta blazej bogumila
boguslaw bozena brecht bronislaw cecylia cees cezary claartje corine czeslaw danuta dawid desiree diederik dominik
dominika dorien dorota edyta elske elzbieta emiel eryk esmee evelien evert ewa ewelina feliks filip floris fokke
franciszek frans frederik freek friso froukje geert geertje gerben gerrit gert gijs gonnie grazyna greet halina
hanneke harmen heleen henk henny henryk hessel hidde hilde ineke irena ireneusz iwona izabela jaap jadwiga jakub
janneke janusz jaroslaw jeanine jelle jochem joep joke jolanda jolanta josien jozef jurriaan justyna kacper kamila
karlijn karolina kazimierz kees kinga klaas klaudia koen koos krystian krystyna ksawery laurens leendert leszek
lieke liesbeth lisanne lodewijk loes lonneke lotte lucyna ludwik maaike machteld malgorzata margriet marieke marijke
marijn mariola mariusz marja marleen marlena martijn martyna marzena matthijs maurits melle menno michiel mieczyslaw
mieke mikolaj miroslaw miroslawa monika nienke noortje nynke oliwia onno patrycja patryk paulien paulina piet pim
przemyslaw quinten radoslaw rafal reinier remco renske rianne rik robbert roel roelof rutger ruud ryszard sabina
sander sanne saskia sebastiaan sietske sjaak sjoerd slawomir stanislaw sylwester sylwia szymon tadeusz thijs tijs
tineke tjeerd tjitske trijntje truus urszula waclaw waldemar weronika wessel wieke wieslaw wieslawa wietske wiktor
wiktoria willem willemijn witold wladyslaw wouter wytske zdzislaw zofia zuzanna zygmunt"""
GIVEN_NAMES = frozenset(" ".join((_ENGLISH, _GERMAN, _ROMANCE, _OTHERS, _SOUTHERN, _NORTHERN)).split())
# Given names that are also places, organisations or common words at the head of a sentence: they need a verb that only a
# person goes with.
AMBIGUOUS = frozenset(
    """aurora anderson jefferson wagner martial belen domingos franca blanca romano lambert jordan paris chelsea
    florence austin sydney georgia israel virginia charlotte madison brooklyn orlando dallas
    houston lincoln jackson cleveland troy santiago carolina asia india china kenya chad ireland adelaide victoria
    alexandria phoenix savannah milan roma vienna verona diego francisco jose angeles kent chester lancaster derby
    london berlin hamburg washington hamilton wellington nelson darwin perth regina rosario salvador valencia leon
    bill bob drew frank grant hope faith grace joy will may june april summer autumn dawn rose violet iris ivy olive
    ginger pepper daisy hunter chase mark miles page pat rich art gene jack rob ray rex sue sunny guy earl duke
    harry ford ross clay dale glen heath wade norm don dean christian noel angel page paige mercedes dolores jesus
    lance max ruby amber crystal destiny harmony honor melody mercy patience penny robin sandy skip sterling storm
    wells winter major van al ed bo ty jo les art era solo sky star an my mai long bin sun wei jin song so do le la
    elle vogue allure marie claire ola era mini asia dove eve elsa siri alexa""".split()
)
