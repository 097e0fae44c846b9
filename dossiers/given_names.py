"""Given names common in France, folded (small letters, no accents). A name that is as often a
surname (Martin, Bernard, Thomas…) is listed too."""

from __future__ import annotations

_LIST = """
aaliyah aaron abdallah abdel abdelaziz abdelhak abdelhamid abdelkader abdelkrim abdellah
abderrahmane abdou abdoul abdoulaye abdourahmane abel abigail abou aboubacar achille achraf ada
adam adama adel adelaide adele adelie adeline adem adil adjoa adrian adriana adrien adrienne
agathe aglae agnes agnieszka ahmed ahmet aicha aida aime aimee aimeric aissa aissata aissatou
akissi akouvi alain alan alban albane albert alberto albin alda aldo alejandro alessandro
alessia alessio alex alexandra alexandre alexandrine alexandru alexane alexia alexis alfred ali
alia alice alicia alienor alima alimata aline alioune alisson alix alizee allan alma alois
alonzo alpha alphonse alvaro alyssa alysson amadou amanda amandine amar amaury ambre ambrine
ambroise amel amelia amelie amelle amina aminata amine amir amira amjad amy ana anaelle anahit
anais anastasia anatole anders andre andrea andreas andree andrei andrew andrii andy ange angel
angela angele angelina angeline angelique angelo anh anissa anita anna annabelle annaelle anne
annette annick annie anouk anthime anthony antoine antoinette antonella antonia antonin antonio
anya apolline appoline arben ariane arielle aristide arlette armand armande armel armelle armen
arnaud arnold arsene arthur arthus arwen asma asmae assane assata assia astrid athenais aude audrey
augustin augustine aure aurelia aurelie aurelien auriane aurore awa axel axelle aya aydan ayleen
ayman aymen aymeric aymerick ayoub ayse azedine aziz aziza babacar badr bakary baptiste barbara
barthelemy basile bastien baya beatrice beatrix beatriz belkacem ben benedicte benjamin benoit
benoite berangere berenice bernadette bernard berthe bertrand besnik bettina bilal bilel billel
billy binta bintou blaise blanche blandine bogdan boris boubacar boubakar boubou brahim brandon
brenda brice brieuc brigitte brittany brivael brune bruno bryan burak cali calista calixte
calvin camelia cameron camil camila camilla camille candice candy capucine carine carl carla
carlos carmen carol carolane carole carolina caroline cassandra cassandre cassie cassiopee
castille catarina catherine cathy cecile cecilia cedric celeste celestin celestine celia celian
celine celya cerise cesaire cesar chadi chahinez chaima chantal charlene charles charley charlie
charline charlotte charly cheick cheikh cherif cherifa cheyenne chiara chloe chris christel
christele christelle christian christiane christina christine christophe chrystelle cindy claire
clara clarence clarisse claude claudette claudia claudie claudine clea clelia clemence clement
clementine cleo cleophee cloe clotaire clothilde clotilde clovis colette colin coline colleen
colombe come constance constant constantin coralie coraline coralyne corentin corinne cornelia
corto cosette cosmin coumba cristian cristiana cristiano cristina curtis cynthia cyprien cyriac
cyriaque cyriel cyrielle cyril cyrille cyrus dalia dalila damian damiane damien dan dana dani
daniel daniela daniele danielle danny daouda daphne daria darine dario dariusz daryl dave david
davide davy dawson dayana debora deborah declan delia delphin delphine denis denisa denise deniz
denzel deolinda derek derya desire desiree diana diane diariatou didier diego dieudonne dieynaba
dilan dimitri dimitrios dina dinara diogo djamel djamila djeneba djibril dmytro dolores
dominique donatien donia donovan dora dorian doriane dorine doris dorothee douae douglas dragan
driss drissa duarte duncan dunia dylan eddy eden edgar edgard edith edmond edmonde edouard
eduardo edwige edwin efe eglantine elaia eleana eleanor elena eleonor eleonore elia eliana
eliane elias elie eliette elijah elina eline elio eliot eliott elisa elisabeth elise elisee
elissa eliza elizabeth ella ellie elliot ellyn eloan eloane elodie eloi eloise elona elsa elsie
elvin elvire elvis elya elyas elyes elyne elza emanuel emanuelle emeline emeric emerick emie
emil emile emilia emilie emilien emilienne emilio emily emin emine emir emma emmanuel emmanuelle
emmy emre emrys emy enea enes enguerrand enis enola enora enrique enzo eric erica erick erik
erika erin ernest ernestine erwan erwann esma esmee esra esteban estebane estelle ester esther
ethan etienne eudes eugene eugenie eva evan evane evangeline evann eve evelina eveline evelyne
ewan ewen eya ezechiel eziah ezio fabien fabienne fabio fabiola fabrice fadel fadela fadila
fadoua fahim faical faisal faiza fanny fanta fantine fares farid farida farouk fatih fatiha
fatim fatima fatimata fatimatou fatma fatna fatou fatoumata fausta faustin faustine fayza
felicia felicie felicien felicite felix ferdinand ferhat fernand fernande fernando fidele filipe
fiona firmin flavia flavie flavien flavio fleur flora florance flore florence florent florentin
florentine florian floriane florie florimond florine fode fouad foucauld fousseynou franca
france francesca francesco francine francis francisca francisco franck francky francois
francoise frank frantz fred freddy frederic frederique fredj gabin gabriel gabriela gabriele
gabriella gabrielle gad gael gaelle gaetan gaetane gaia gaspard gaston gauthier gautier gauvain
gavin genevieve geoffrey geoffroy george georges georgette georgina georgio gerald geraldine
gerard geraud germain germaine gerome gersende gheorghe ghislain ghislaine ghita giacomo giada
gianni gilbert gilberte gildas gilles gina ginette gino giorgio giorgos giovanna giovanni gisele
giulia giuliano giulio giuseppe gladys glenn gloria goncalo gonzague goran grace gracianne
gregoire gregory greta grzegorz guilhem guillaume guillemette gurvan gustave guy guylaine
gwenael gwenaelle gwendal gwendoline gwenn gwennaelle gwladys habib habiba habibatou hacene hadi
hadja hadjar hadrien hafid hafida hafsa haidar hajar hajer hakan hakim hakima halim halima
halimatou hamadi hamdi hamed hamid hamida hamidou hamza hana hanae hanane hania hanna hannah
harold haroun harouna harry hasan hasna hassan hassane hassina hatem hatice hava hawa hayat
hayet heba hector hedi hedwige heimata helena helene heloise henri henriette henry herbert
hermance hermann hermine herve hicham hichem hilaire hilal hilary hilda hinano hind hippolyte
hocine honore honorine horace hortense houcine houda houria hovsep hubert hugo hugues huguette
humbert huseyin ian ibrahim ibrahima ibtissam ida idriss idrissa ignace igor ihsane ikram ilan
ilana ilann ilario ilef ilham ilhame ilian iliana ilias ilies ilona ilyan ilyana ilyas ilyes
imad iman imane imed imen imran inaya ines ingrid innocent ioan ioana iolanda ionut irene irina
iris irma irmine iryna isa isaac isabel isabella isabelle isaie isaline isaure ishak isidore
isis islam ismael ismail ismaila isra issa issam issiaka istvan ivan ivana iwan iyed izia jack
jackie jackson jacky jacob jacqueline jacques jad jade jaden jakub jalal jalil jamel james jamie
jamil jamila jan jana jane janice janine janis jannick jarod jasmin jasmine jason jasper javier
jawad jayson jean jeanette jeanine jeanne jeannette jeannine jed jeff jeffrey jelena jenna
jennifer jenny jennyfer jeremie jeremy jerome jerry jesse jessica jessie jessim jessy jihane jim
jimmy joachim joan joana joanna joannie joao joaquim jocelyn jocelyne jody joe joel joelle joey
joffrey johan johana johann johanna johanne john johnny jolan jonas jonathan jordan jordane
jordi jordy jorge jose josee josefa joseph josepha josephine josette joshua josiane josselin
josue joulia jovan joy joyce juan juana juba jude judicael judith jules julia julian juliana
juliane julie julien julienne juliette juline julio julius june junior juste justin justine
kader kadiatou kadidia kadidiatou kadija kahina kais kalidou kamel kamelia kamil kamila kamilia
karen karim karima karin karina karine karl karla karol karolina kassandra katalin katarina
katarzyna kate kateline katell kathleen kathy katia katie katty kawtar kayla kayna kazimierz
keanu kelia kelian kelly kellya kelvin kelya ken kenan kendra kenji kenny kenza kenzi kenzo
kerem keren kerian kerwan keryan ketty kevin keziah khadidiatou khadidja khadija khadim khady
khaled khalid khalifa khalil khouloud kiara kilian killian kim kimberley kimberly kimi kinga
kingsley klara klaudia klement kloe koffi kofi komla kossi kouadio kouame kristina krystel
krzysztof kubra kurtis kwame kyan kylian kyllian kyra laetitia laia laila lakdar lalia lambert
lamia lamine lana lancelot landry lansana lara larbi larissa lassana laszlo laura lauralee
lauranne laure laureen laureline lauren laurena laurence laurene laurent laurette lauriane
laurianne laurie laurine lavinia layla lea leana leandre leandro leane leanne leila leina lela
lena lenaic lenaig lenny leny leo leocadie leon leona leonard leonardo leonce leone leonie
leonore leontine leopold leopoldine leslie lesly leticia letizia levi lewis lexie leyla leyna
lia liam liana lidia lidwine lila lili lilia lilian liliane lilou lily lilya lina linda lindsay
lindsey line linette lino lionel lisa lisandro lisbeth lise lise-marie lison liv livia liviu liz
liza loan loane loann loanne loeiz loic loick lois lola lolita lorena lorene lorenza lorenzo
lorette loriane lorie loris lorraine lothaire lotte lou louane louann louanne louay loubna
loucas louis louisa louise louison louka loukas loukman louna lounes loup loury luana lubin luc
luca lucas luce lucette lucia lucian luciano lucie lucien lucienne lucile lucilla lucille lucine
lucy ludivine ludmila ludmilla ludovic ludwig luigi luis luisa luiza luka lukas lukasz luna lya
lyam lyana lydia lydie lyes lyla lylou lyna lynda lynn lysandre lyse lysea maceo macha maciej
maddie maddy madeleine madeline madison mado mael maelan maelie maeline maelis maella maelle
maelyne maelys maelyss maena maeva magali magalie magaly magdalena magdeleine maggy magid
magloire maha mahamadou mahamat mahamoud mahault mahaut mahdi mahe maheva mahmoud maia maiana
maika maimouna maimuna maina maissa maissane maiwenn maixent majda makan malaurie malcolm malek
malgorzata malia malicia malick malik malika malo malory malou mamadou mandy manel manelle manoa
manoe manon manuel manuela manuelle mara marc marceau marcel marcelin marceline marcelle
marcello marcelo marco marcos marcus margaret margarida margarita margaux margerie margot margue
marguerite maria mariam mariama mariame marian mariana mariane marianne maribel marica marie
marielle marien mariette marilou marilyn marilyne marin marina marine marino mario marion marisa
marise marissa marita marius marjolaine marjorie mark marko marlene marley marlon marouane
marouen marta marthe martial martin martina martine marvin marwa marwan marwane mary marya
maryam maryama maryem maryline maryse maryvonne massimo massinissa mateo mateusz math mathea
matheo mathew mathias mathieu mathilda mathilde mathis mathurin mathyas mathys matias matilda
matis matisse matteo matthew matthias matthieu mattis matys maud maude maura maurane maureen
maurice mauricette mauricio max maxence maxens maxim maxime maximilian maximilien maximin maya
mayline maylis mayssa medard mederic medhi medi medina medine megan megane meggie meggy mehdi
mehmet meissa melaine melanie melany melchior melda melia melie melina melinda meline melisande
melissa melodie melody melvil melvin melvyn melyna melyne melyssa mercedes meriem merlin
merouane merve mervyn meryam meryem mia michael michaela michel michele micheline michelle
mickael mickaelle miguel mihai mika mikael mikail mike mila milan milane milena milica milla
millie milo mina mira miranda mireille mirella miriam mirko miroslav misha missandre mitchell
moana modeste modibo modou mohamad mohamed mohammad mohammed mohand moira moise moktar mona mone
monica monika monique montana morad morane morgan morgane morgann moricio mostafa moulay moumen
mouna mounia mounir mountaga mourad moussa moustapha muhammad muhammed muriel murielle mustafa
mustapha mykola mylan mylane mylene myriam myrtille nabil nabila nacer nacim nacima nade nadege
nadia nadine nadir nadira nadja nael naelle nahel nahia nahil nahima nahla naila naim naima
naomi naomie naoual napoleon narcisse narimane nasser nassim nassima nassira natacha natalia
natalie natan natasha nathael nathalie nathan nathanael nathanaelle nathaniel nausicaa nawal
nawel nayla nazim nazli ndeye neela neil neila nejma nele nelia nelio nell nella nelly nelson
nermine nesrine nessim nestor neven nevin neyla nicola nicolas nicole nicoletta nicolina niels
nihal nikita nikola nikolas nikos nil nils nilson nina ninel nino ninon nisrine noa noah noam
noan noane noann noe noel noela noele noelia noeline noelle noellie noemi noemie nohan nohe
nohlan nolan nolann nolhan nolwen nolwenn nora norah norbert nordine noree norma norman nouha
nouhad nour noura noureddine numa nuno nuria obed oceane octave octavie odeline odette odile
odilon oihan oksana oleksandr olena olga oliver olivia olivier olivio olympe omar omer omeya
ondine ophelia ophelie ophely oren oriana oriane orianne orlando orlane ornella orso oscar osman
otis otto ouassila oulimata oumaima oumar oumayma oumou ouriel ousmane oussama owen ozan pablo
paco pacome padraig paloma pamela paola paolo papa parfait paris pascal pascale pascaline
patrice patricia patricio patrick patrik paul paula paule paulette paulin paulina pauline paulo
pavel pawel pedro peggy pelagie penda penelope perceval perla perle pernelle perrine perry
pervenche peter petra petronille pharell philemon philibert philip philippa philippe philippine
philomene pia piera pierre pierrette pierric pierrick pierro pietro pio piotr placide pol pola
porfirio precieuse prescillia preston primael primerose prince priscilia priscilla priscillia
privat priya prosper prudence prune quentin quiterie quoc rabah rabia rachel rachele rachid
rachida radia radouane rafael rafaela rafaele rafik raghad rahim rahima rahma raimund rainier
raissa rajesh ralph ramatoulaye ramazan rami ramiro ramla ramon ramona ramy randa rania ranim
raoul raphael raphaela raphaelle raquel rayan rayane rayhana raymond raymonde raymondine raynald
rayyan razvan rebeca rebecca reda redouane reginald regine regis reine reinette remi remo remy
renald renan renato renaud renaude rene renee renelle reuben rex reyan reynald reza rhea rhita
rhys riad ricardo riccardo richard rida rihab rihanna rim rime rita ritchie rivka riwan robert
roberta roberto robin robinson roch rocio rodolphe rodrigo rodrigue rodrigues roger rohan rokaya
rokia roland rolande roma romain romaine roman romane romaric romary romeo romina romuald romy
ronan ronnie rosa rosalia rosalie rosalinde rosana rosanna rose roseline roselyne rosemarie
rosemonde rosette rosie rosina rosine rosita ross rowan roxana roxane roxanne ruben rudy rufin
ruth ryad ryan saad saadia sabah saber sabina sabine sabri sabria sabrina sabrine sacha sadio
safa safae safia safiatou safietou safir safiya safouane sahra said saida saina sakina salah
sali salia salif saliha salim salima salimata salimatou sally salma salman salome saloua
salvador salvatore samantha samara sambou sami samia samir samira samson samuel samuele samy
sanaa sandra sandrine sandro sandy sanela santiago santina sara sarah sarra sasha satine
saturnin saul savana savannah savinien scarlett scott sean sebastian sebastiao sebastien sekou
selena selene selim selin selina selma semih semra serafina seraphin seraphine serena serge
sergei sergio serhat serhii serigne serkan servane seth severin severine seydou seynabou shadi
shaina shana shanice shanna shannon shanon shanone sharon shaun shawn shayna sheila shelby
sherazade sherine sherley sheryl shirley siaka siam sibylle sidi sidney sidonie siegfried siham
sihem silvain silvia silvie silvio simao simeon simon simona simone sinan sindy sinead sira
siwar slimane smail soan sofia sofiane sofie sofyan sohan sohane soizic sokhna solal solan
solange solea solen solena solene solenn solenne soline solveig solweig sonia sonny sophia
sophian sophiane sophie soraya soren sorenza souad soufiane soufyane souhail souhaila souhila
soukaina souleyman souleymane soumaya soumeya soumia stan stanislas stanislaw steeve steeven
stefan stefania stefano stella stephan stephane stephania stephanie stephen sterenn steve steven
stevie suela sulyvan suzanne suzel suzelle suzie suzon sven svetlana sybille sydney sylvain
sylvaine sylvere sylvester sylvestre sylvette sylvia sylviane sylvie syrine taha tahar tahia
taina talia talya tamara tamim tancrede tanguy tania tara tarek tarik tasnim tatiana taylor
tayron tchad ted teddy tehani tela telma temim teo teodora terence teresa terry tess tessa
tetiana teva thais thalia thanh thania thea thelma theo theodora theodore theophane theophile
theotime therese thery thi thiane thibaud thibault thibaut thierno thierry thiziri thomas
thomasine tia tiago tiana tibo tidiane tifaine tifany tiffany tigran tilda tilio till tim timea
timeo timothe timothee timothy timour tina tino tiphaine tiphanie tiphany tistan titouan titus
tobias toby tom tomas tomasz tommaso tommy toni tonio tony toufik touria toussaint tracy trevor
tricia trinity tristan trystan tuan tugdual tyffanie tyler tyron tyrone ugo ulysse umberto
urbain ursula ursule vadym valentin valentina valentine valentino valere valeria valerian
valerie valerio valery vanessa vanille vanina vasco vasile venceslas vera verane veronica
veronique vianney vick vicky victoire victor victoria victorien victorine vidal viet vince
vincent vincenzo vinciane vincianne viola violaine violette virgil virgile virgine virginia
virginie vitor vivian viviane vivien vivienne vladimir volodymyr wadie wael wafa wafae waherine
wahiba wail walid wallid walter wanda warren wassil wassila wassim wendy wesley wiam wided
wiktor wilfrid wilfried wilhelm will willem william williams willy wilson winnie wissal wissam
wissem wojciech xavier xaviere yacin yacine yacouba yael yaelle yahia yahya yamina yamine yan
yani yanice yanis yann yanna yannick yannis yara yaron yasin yasmin yasmina yasmine yassin
yassine yassir yazid yeliz yesenia yildiz yilmaz ylan yliana yllan ymen ynes yoan yoann yoanna
yohan yohann yohanna yolaine yolanda yolande yolene yona yoni yosra youcef younes youness
younous youri yousra youssef youssouf youssoupha ysaline ysaure ysee yulia yuliya yuna yuri
yusuf yvan yvane yvann yves yvette yvon yvonne zacharia zacharie zachary zahia zahra zain zaina
zaineb zakari zakaria zakarya zakia zaynab zayneb zeina zeineb zelie zena zephyr zeyneb zeynep
zia ziad ziane zidane zied zina zine zineb zineddine zinedine zita ziyad zoe zoelie zoey zofia
zohra zola zora zoran zoubida zoubir zouhair zoulika zsolt zyad
"""

GIVEN_NAMES: frozenset[str] = frozenset(_LIST.split())
