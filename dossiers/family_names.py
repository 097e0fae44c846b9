"""Family names frequent in France, folded (small letters, no accents, particles apart). A name that
is not among them is as good as one that is: they only tell how names are spelt."""

from __future__ import annotations

_LIST = """
abdallah abdelkader adam alaoui albert alexandre ali allard alonso alvarez alves amar amrani ancel
andre andrieu andrieux antoine arnaud arnould arslan astier atmani aubert aubin aubry auger aydin
aziz azzouz bach bacquet bah baillet bailly bakkali bamba barbe barbier barbosa bardin baret baron
barre barreau barret barriere barry barthe barthelemy bastien baudin baudoin baudry bauer bayle
bazin beaufils beaumont becker bel belaid belhadj belin belkacem belkadi bellanger benaissa benali
benamar benard bennani benoist benoit bensaid benyahia berard berger bernard bernier berrada
bertaux berthelot berthier bertin bertrand besnard besse besson beyer bianchi bigot billard billon
binet blanc blanchard blanchet blanco blin blondeau blondel bodin boissier boisson boivin bonhomme
bonneau bonnefoy bonnet bonnin bordes boucher bouchet bouet boukhari boulanger boumediene bouquet
bourbon bourdin bourdon bourgeois bourget bourgoin bousquet boutin bouton bouvier bouzid boyer
boyet brahimi bresson breton briand bricout brun bruneau brunel brunet bruno buisson bureau burel
cadet camara camus cano cantin capelle cardon cardoso carlier carlos caron carpentier carre
carrere cartier carvalho casanova castel castelain castillo castro cazenave celik chabert chaib
chakir chambon champion chapelle chapuis charles charpentier charrier chartier chatelain chauveau
chauvel chauvet chauvin chen chenu cherif cherifi chevalier chevallier chevrier chretien cisse
claude clavel clement clerc cochet coffin cohen colin collet collin colombo combe combes constant
conte conti cordier cornu corre correia costa coste cottin coulibaly coulon courtois cousin
couturier crepin cros crouzet daniau daniel darras daumas dauphin david debray
delage delahaye delannoy delaporte delattre delaunay delcourt delestre delgado delmas delorme
dembele demir denis denoyelle deroche desbois descamps deschamps deshayes desmarais desmet desprez
devaux diaby diakite diallo diarra diaz didier diop diouf dogan dominguez dore doucoure drame
drouet drouin dubois dubourg dubreuil duchemin duchene duclos ducrocq dufour dufresne duhamel
dujardin dumas dumont dumoulin dupin duplessis dupont duport duprat dupre dupuis dupuy durand
durieux durin dussaud dutertre duval duvivier esnault esposito etienne evrard fabien fabre fall
faure fauvel favier favre faye fayolle feray fernandez ferrand ferrari ferraro ferre ferreira
ferrier ferry fevrier fischer flament fleurot fleury flores fofana fonseca fontaine fontana
forestier fort fortin foucault foucher foulon fouquet fournel fournier frances francois fremont
froment gaborit gabriel gaillard gaillot galland gallet gallo garcia garcin garnier garreau
gasnier gaudin gautheron gauthier gautier gavard gay genin georges gerard germain germond ghazi
gibert gil gilbert gilles gillet gillot gimenez ginestet girard girardin giraud giroux gobert
godard godefroy gomes gomez goncalves gonzalez gosselin goujon grand grandjean granger gras greco
gregoire grenier grimaud grondin gros guegan guerin guerineau gueye guibert guichard guignard
guilbert guillaume guillemin guillemot guillon guillot guillou guitton gutierrez guy guyot haddad
hadj hamdi hamel hamidi hammami hamon hardy hassan hassani hebert henri henry hernandez herrera
herve hoarau hoffmann horvat huang hubert huet hugues huguet humbert hussein ibrahim idrissi
iglesias imbert ionescu ivanov jacob jacquemin jacques jacquet jacquot jamet janin janvier jaziri
jean jimenez jolivet joly jourdain jourdan julien jung kaba kaddour kamara kaminski kante karim
kaya kebe keita khelifi kieffer kilic klein koch konate kone kovacs kowalczyk kowalski labbe
laborde lachaud lacombe lacoste lacour lacroix lafon lafont lagarde lahmar lallemand lambert
lamotte lamy landais lang langlais langlois laporte laroche larue lassalle latour launay laurent
lavergne lavigne lebas lebeau leblanc leblond lebon lebreton lebrun leclerc leclercq leclere
lecomte leduc lefebvre lefevre lefort lefranc legall legay legendre leger legoff legrand legros
lehmann lejay lejeune lelievre lelong lemaire lemaitre lemarchand lemoine lenoir leonard leone
lepage leray leriche leroux leroy lesage lescure letellier levasseur leveque levy lewandowski lima
lin liu loiseau lombard lombardi longo lopes lopez lorin loubet louis louvet lozano luca lucas
mace machado magnier mahe mahmoud maillard maillet maire maitre mallet mancini mangin mansour
mansouri marc marchais marchal marchand marechal marie marin marino marion marques marquet martel
martin martineau martinez martini martins marty mary masse masson mathe mathieu mauger maurel
maurice maurin maury mayer mbaye mebarki medina menager menard mendes mendy mercier merle merlin
metayer meunier meyer meyers meziane michaud michel michon mignot miguel millet millot mineo minet
mohamed mokrani molina monier monnet monnier montagne monteil monteiro morales moreau moreira
morel moreno moret moretti morin morvan moulin moussa mouton muller munier munoz nadaud nagy nasri
navarro ndiaye ndong neves neveu nguyen niang nicolas nicolle noel normand novak nowak nunes
oliveira olivier ollivier ortega ortiz ouali ouattara oudin ozturk pages paillard parent paris
parisot pascal pasquet pasquier paul payen payet pelissier pelletier peltier pereira perez peron
perrault perret perrier perrin perrot perrotin petit petitjean petrov peyre pham phan philippe
philippon picard pichon picot pierre pierron pinaud pineau pinson pinto poirier poisson pommier
poncet pons popa popescu porte potier pottier poulain poulet poulin pradel prat prevost prieur
prigent prost prudhomme pruvost pujol quentin quere rahmani ramirez ramos rault raymond raynal
regnault regnier reinhardt remy renard renaud renaudin renault renou reverdy rey reyes reynaud
ribeiro ricard ricci richard richer rigal rigaud rios riou rivera riviere rizzo robert robin
robinet rocha roche rocher rodrigues rodriguez roger rolland romain romano romero rondeau roques
rose rossi rossignol roth rouault roubaud rougier rousseau roussel roussin roux rouxel roy royer
rubio ruiz russo saadi sabatier sacko sahin saidi sall salmon samson sanchez sane sangare sanson
santana santoro santos sarr saunier sauvage savary schmidt schmitt schneider seck seguin senechal
serra serrano serre serres seye sidibe silva simoes simon simonet simonin sissoko slimani smaili
sorin soulier soumare sousa souza sow suarez sylla szabo tall tavares teixeira terrier tessier
texier thebault thibault thierry thiery thomas thomasset tisserand tissier torres tounkara toure
tournier toussaint toutain tran traore trouve turpin vaillant valentin valette vallee vallet
vannier vargas varin vasseur vaz vazquez vega verdier verger vernet vernier veron vial viard viaud
vidal vieira vigneron vilain villa villain vincendeau vincent vitale vivier voisin wade wagner
walter wang weber weiss wisniewski wojcik wolff yahia yahiaoui yang yilmaz zanetti zerrouki zhang
zhou zhu ziani zielinski zimmermann
"""

FAMILY_NAMES = frozenset(_LIST.split())
# What stands before a family name, in words of its own.
PARTICLES = frozenset(
    "ait ben da de del della der des di dos du el la le ould saint sainte van von".split()
)
