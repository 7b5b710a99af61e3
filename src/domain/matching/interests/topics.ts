import { type AreaWeights, isJobCategory, type JobCategory } from './interest-map.ts';
import { isSubjectArea } from './subject-areas.ts';

/**
 * A kind of work as people name it. Finer than a subject area: "horses" and "dogs" are both 3.3, and somebody who
 * says one does not mean the other.
 */
export interface Topic {
  readonly key: string;
  readonly label: string;
  readonly category: JobCategory;
  readonly areas: AreaWeights;
  /** Words and phrases in everyday spelling; other forms and typing errors are found by themselves. */
  readonly phrases: readonly string[];
  /** Says little: only used where nothing closer was said. */
  readonly isVague: boolean;
}

/**
 * The dictionary: key | label | category | subject areas in percent | words and phrases. Areas follow the apprenticeship
 * standards for those jobs (DfE, OGL v3) and the qualifications that colleges list; words come from referral forms, from
 * the job titles of the National Careers Service and from how young people speak. Checked 2026-11-20.
 */
const TABLE = `
# Animals and land
animals | Animals | Animal care | 3.3:100 | animal, pet, pet shop, wildlife rescue, rescue centre, zoo, zookeeper, reptile, cat, cattery, rabbit, bird, animal care, farm animals
dogs | Dogs | Animal care | 3.3:100 | dog, puppy, dog walking, dog walker, dog grooming, kennel, dog training, dog handler
horses | Horses | Animal care | 3.3:100 | horse, pony, equine, equestrian, stable, stables, horse riding, riding, groom, farrier, racehorse
vets | Vets and veterinary nursing | Animal care | 3.3:100 1.2:20 | vet, vets, veterinary, vetinary, vetinery, veterinary nurse, vet nurse, animal nurse, animal hospital
farming | Farming | Environment and land | 3.1:100 3.3:40 3.2:30 | farm, farmer, farming, cow, sheep, pig, chickens, tractor, agriculture, agricultural, crops, milking, fishing boat, gamekeeper
gardening | Gardening | Environment and land | 3.2:100 3.4:40 | garden, gardening, gardener, plant, horticulture, landscaping, landscape gardening, allotment, garden centre, grounds, groundskeeper, groundsperson, grass cutting, cutting grass, lawn, hedge, park, parks, greenkeeper, growing
trees | Trees and woodland | Environment and land | 3.2:100 3.4:50 | tree, tree surgeon, tree surgery, forestry, forest, woodland, arborist, chainsaw, lumberjack
environment | Nature and the environment | Environment and land | 3.4:100 3.2:40 2.1:20 | environment, nature, conservation, wildlife, countryside, climate, climate change, ranger, park ranger, recycling, rubbish, bin collection, sustainability, ecology, green energy, saving the planet, sea life, marine life
flowers | Flowers | Creative and media | 3.2:100 7.1:30 9.2:30 | flower, florist, floristry, flower shop, bouquet
# Making, mending, building
construction | Building | Construction and trades | 5.2:100 | build, building, builder, property maintenance, construction, building site, labourer, labouring, site work, house building, trade, trades, tradesman, cscs, demolition, digger, plant operator, groundworks, scaffolding, scaffolder, renovation, diy, construction site
bricklaying | Bricklaying | Construction and trades | 5.2:100 | brick, bricklaying, bricklayer, brickwork, brickie, stonemason, laying bricks
joinery | Joinery and carpentry | Construction and trades | 5.2:100 4.2:30 | joinery, joiner, carpentry, carpenter, carpentary, wood, woodwork, chippy, furniture, cabinet, kitchen fitter, kitchen fitting, making things out of wood
electrics | Electrical work | Construction and trades | 5.2:100 4.1:70 | electric, electrics, electrical, electrician, electrican, sparky, wiring, rewiring, electricity, solar panel
plumbing | Plumbing and heating | Construction and trades | 5.2:100 4.1:30 | plumb, plumber, plumbing, plumming, heating, boiler, gas engineer, gas, pipe fitting, bathroom fitter, heat pump, drain, drains
decorating | Painting and decorating | Construction and trades | 5.2:100 | painting, decorating, decorator, painter and decorator, painting and decorating, painting houses, painting walls, house painter, wallpaper
plastering | Plastering, tiling and roofing | Construction and trades | 5.2:100 | plaster, plastering, plasterer, tiling, tiler, tiles, roof, roofing, roofer, floor layer, carpet fitter, dry lining, glazing, glazier, window fitter, double glazing, fencing, fence
architecture | Architecture and planning | Construction and trades | 5.1:100 5.3:60 5.2:40 | architect, architecture, designing buildings, designing houses, town planning, town planner, surveyor, surveying
vehicles | Cars, motorbikes and engines | Engineering and maintenance | 4.1:100 4.3:100 | car, engine, mechanic, mechanics, motor, motors, motor vehicle, motorbike, motorcycle, motor bike, moped, vehicle, garage, mot, tyre, car repair, fixing cars, bodywork, body shop, panel beating, car valeting, valeting, car wash, fast fit, f1, formula one, motorsport, racing cars, go kart, car parts
bicycles | Bicycles | Engineering and maintenance | 4.3:100 4.1:60 8.1:30 | bike, biker, bicycle, cycle, cycling, bike repair, bike shop, bmx, mountain bike
engineering | Engineering | Engineering and maintenance | 4.1:100 4.2:60 | engineer, engineering, mechanical, electronics, electronic, machine, machines, robots, robotics, mechatronics, aerospace, aircraft, plane, aeroplane, jet, fixing things, taking things apart, mending things, maintenance, caretaker, handyman, phone repair, fixing phones, telecoms, lift engineer, marine engineer, boat engine
manufacturing | Making things in a factory | Manufacturing | 4.2:100 4.1:50 | factory, manufacturing, production, production line, assembly, assembly line, packing line, cnc, 3d printing, boat building, boatbuilder, upholstery, food factory, machinist, making things
welding | Welding and metalwork | Manufacturing | 4.2:100 4.1:80 5.2:30 | weld, welding, welder, metal, metalwork, fabrication, sheet metal, blacksmith, steel, forge
sewing | Sewing and clothes making | Creative and media | 9.2:100 4.2:60 | sew, sewing, tailor, tailoring, dressmaking, dressmaker, textiles, making clothes, knitting, crochet, alterations
# Driving, storing, delivering
driving | Driving | Transport | 4.3:100 7.2:60 | drive, driving, driver, van, vans, delivery driver, lorry, hgv, truck, trucker, taxi, cab, bus driver, coach driver, minibus, bus, buses, courier driver, chauffeur
trains | Trains and railways | Transport | 4.3:100 4.1:40 | train, trains, train driver, rail, railway, tube, station, tram, track worker, train conductor
boats-and-planes | Boats, ports and airports | Transport | 4.3:100 8.2:40 4.1:30 | boat, boats, ship, ships, port, docks, dock, sailing, sailor, sea, merchant navy, ferry, marina, airport, pilot, baggage handler, ground crew, aviation, flying
warehouse | Warehouse | Delivery and storage | 7.2:100 4.3:20 | warehouse, wharehouse, warehousing, forklift, fork lift, stock, stockroom, storage, picking, picker, packing, packer, order picker, logistics, distribution, shelf stacking in a warehouse, amazon, loading, supply chain, removals
delivery | Deliveries and post | Delivery and storage | 7.2:100 4.3:70 | delivery, deliveries, delivering, delivering parcels, parcel, post, postman, postwoman, postal, royal mail, courier, deliveroo, food delivery, leaflets
# People who buy, eat, stay, travel
shops | Shops | Retail and sales | 7.1:100 15.4:40 | shop, retail, retailer, supermarket, till, tills, cashier, store, shop floor, sales assistant, shop assistant, customer assistant, stacking shelves, shelf stacking, clothes shop, charity shop, tesco, asda, sainsburys, aldi, lidl, primark, market stall, merchandising, trainers shop, sneakers, phone shop, bookshop, jewellery shop
sales | Selling and marketing | Retail and sales | 15.4:100 7.1:60 15.3:30 | sales, selling, salesman, salesperson, marketing, advertising, promotion, estate agent, call centre, telesales, fundraising, branding
cooking | Cooking | Hospitality and food | 7.4:100 | cook, cooking, cookery, chef, chief cook, kitchen, kitchen porter, catering, food, restaurant kitchen, culinary, sous chef, kp, takeaway, burger, pizza, school kitchen, dinner lady, food prep, meals
baking | Baking | Hospitality and food | 7.4:100 4.2:50 | bake, baking, baker, bakery, cake, cake decorating, bread, pastry, patisserie, cupcake, chocolate
cafes | Coffee shops and restaurants | Hospitality and food | 7.4:100 7.1:30 | coffee, coffee shop, cafe, barista, costa, starbucks, greggs, restaurant, waiter, waitress, waitressing, waiting tables, front of house, serving food, bar, barman, bartender, pub, barmaid, mcdonalds, kfc, fast food, nandos, hospitality, tea room
hotels | Hotels and events | Hospitality and food | 7.4:100 8.2:40 15.3:20 | hotel, housekeeping in a hotel, chambermaid, room attendant, concierge, event, events, event planning, wedding planner, weddings, party planning, festival, festivals, hotel reception
butchery | Butchery and fish | Hospitality and food | 4.2:100 7.1:40 7.4:40 | butcher, butchery, meat, fishmonger, fish monger
travel | Travel and tourism | Travel and tourism | 8.2:100 7.4:30 | travel, travelling, traveling, tourism, tourist, tour guide, holiday, holiday rep, holidays, cabin crew, air hostess, flight attendant, air steward, travel agent, cruise, cruise ship
# Looks and home
hair | Hairdressing and barbering | Beauty and wellbeing | 7.3:100 | hair, hairdresser, hairdressing, hair dresser, hairdreser, barber, barbering, barbers, hair salon, salon, braiding, braids, hair stylist, cutting hair, fades, wigs
beauty | Beauty | Beauty and wellbeing | 7.3:100 9.2:20 | beauty, beautician, beauty therapy, make up, makeup, make up artist, mua, nails, nail technician, nail tech, lashes, eyelash, eyebrows, brows, skincare, facials, spa, waxing, tanning, aesthetics, botox, cosmetics
wellbeing | Massage and wellbeing | Beauty and wellbeing | 7.3:80 1.3:60 8.1:30 | massage, masseuse, wellbeing, wellness, yoga, reflexology, holistic, meditation, aromatherapy
tattoos | Tattoos and piercing | Creative and media | 9.2:90 7.3:60 | tattoo, tattooing, tattooist, tattoo artist, piercing, piercer, body piercing
fashion | Fashion | Creative and media | 9.2:100 7.1:50 | fashion, fashion design, clothes, clothing, stylist, styling, model, modelling, modeling, catwalk, streetwear
cleaning | Cleaning and housekeeping | Home services | 7.3:100 7.4:30 | clean, cleaning, cleaner, housekeeping, house keeping, housekeeper, laundry, ironing, window cleaning, window cleaner, domestic, pest control
# Care, health, children
care | Caring for people | Social care | 1.3:100 1.2:40 | care, care home, carer, caring, care work, care worker, social care, health and social care, old people, older people, elderly, oap, nursing home, dementia, disabled people, disability, learning disabilities, special needs, send, support worker, home care, looking after people, looking after old people, looking after my nan, vulnerable people, care assistant
nursing | Nursing | Healthcare | 1.2:100 1.3:50 | nurse, nursing, nurseing, midwife, midwifery, maternity, health care assistant, healthcare, healthcare assistant, hca, hospital, ward, nhs, phlebotomist, hospital porter, porter, mental health nurse, health
medicine | Medicine and dentistry | Healthcare | 1.1:100 1.2:70 2.1:30 | doctor, medicine, medical, surgeon, surgery, gp, dentist, dental, dental nurse, teeth, optician, optometrist, radiographer, x ray, physio, physiotherapy, physiotherapist, pharmacy, pharmacist, chemist, occupational therapist, speech therapist
ambulance | Ambulance | Emergency and uniform services | 1.2:100 1.4:70 | ambulance, paramedic, paramedics, first aid, first aider, first responder, 999
mental-health | Mental health and counselling | Social care | 1.3:100 1.2:40 11.2:20 | mental health, counselling, counsellor, councillor for young people, therapist, therapy, psychology, psychologist, psychiatry, drugs worker, addiction
children | Looking after children | Teaching and education | 1.5:100 13.2:40 | child, children, kid, kids, baby, babies, toddler, childcare, child care, nursery, nursery nurse, nursery worker, nanny, au pair, early years, creche, babysitting, babysitter, play worker, playworker, childminder, childminding, preschool, pre school, after school club, younger kids, little ones
youth-work | Youth work and social work | Social care | 1.3:100 1.5:60 11.2:40 | youth work, youth worker, youth club, youth, teenagers, young people, social work, social worker, helping care leavers, foster, kids in care, community work, community, homeless, charity, charity work, volunteering, housing officer, family support, helping young people, mentor, mentoring, youth justice
teaching | Teaching | Teaching and education | 13.1:100 13.2:90 1.5:30 | teach, teacher, teaching, teaching assistant, ta, school, primary school, classroom, lecturer, tutor, tutoring, learning support, education, lessons, driving instructor
# Uniform, law, government
police | Police | Emergency and uniform services | 1.4:100 15.5:20 | police, policeman, policewoman, police officer, cop, copper, pcso, detective, crime, csi, forensics, forensic, crime scene, criminology, swat, dog unit, border force
armed-forces | Army, navy and air force | Emergency and uniform services | 1.4:100 | army, soldier, military, armed forces, forces, navy, royal navy, marine, marines, royal marines, raf, air force, cadet, cadets, combat, uniformed services, uniform, public services
fire-service | Fire service | Emergency and uniform services | 1.4:100 | fire, fireman, firefighter, fire fighter, fire service, fire brigade, fire station, coastguard, lifeboat, search and rescue, rescue, emergency services
security | Security | Emergency and uniform services | 1.4:100 | security, security guard, bouncer, doorman, door supervisor, door staff, sia, cctv, bodyguard, close protection, prison officer, prison, custody, traffic warden
law | Law | Law and legal | 15.5:100 1.4:20 | law, lawyer, solicitor, barrister, legal, court, courts, paralegal, judge, justice, legal secretary, human rights, immigration law
government | Councils and politics | Government services | 1.4:60 11.3:80 15.2:60 11.2:40 | politics, politician, government, civil service, civil servant, council, local government, mp, parliament, activist, campaigning
# Offices, money, business
office | Office work | Administration | 15.2:100 6.2:40 15.3:30 | office, admin, administration, administrative, administrator, receptionist, reception, secretary, clerical, filing, typing, data entry, paperwork, pa, personal assistant, desk job, customer service, customer services, call handler, hr, human resources, recruitment, business administration, business admin, business administrator, medical receptionist, answering phones, switchboard
money | Money and accounts | Business and finance | 15.1:100 2.2:30 15.2:30 | accounts, accountant, accounting, accountancy, finance, bank, banker, banking, bookkeeping, book keeping, bookkeeper, payroll, insurance, stock market, stocks and shares, shares, crypto, bitcoin, trader, forex, investment, investing, mortgage, tax, economics
business | Running a business | Managerial | 15.3:100 15.4:50 15.1:40 | business, entrepreneur, own business, own boss, my own boss, boss, self employed, manager, management, start up, startup, project manager, leadership, ceo, director of a company, import export, property developer, properties, landlord
# Screens, sound, stage, pictures
gaming | Computer games | Computing, technology and digital | 6.1:100 9.3:40 | game, gaming, gamer, video game, computer game, game design, games design, game designer, game developer, game testing, games tester, fortnite, minecraft, roblox, fifa, xbox, playstation, ps5, esports, e sports, call of duty, gta, twitch, streamer, streaming
computers | Computers | Computing, technology and digital | 6.1:100 6.2:80 | computer, computers, computing, computor, ict, it support, tech, technology, technician, software, hardware, laptop, pc, building pcs, networks, networking, cyber, cyber security, cybersecurity, hacking, digital, data, ai, artificial intelligence, internet, fixing computers
coding | Coding and websites | Computing, technology and digital | 6.1:100 9.3:20 | code, coding, coder, programming, programer, programmer, developer, software developer, web, website, web design, app, apps, app design, making apps, python, javascript, web developer
music | Music | Creative and media | 9.1:100 9.3:50 | music, musician, musical, musc, song, singing, singer, sing, rap, rapper, rapping, drill, dj, djing, beats, making beats, music production, music producer, studio, recording, recording studio, sound engineer, guitar, drums, drumming, piano, band, sound, instrument, lyrics
performing | Acting, dance and theatre | Creative and media | 9.1:100 9.3:30 | act, acting, actor, actress, drama, theatre, stage, performing, performing arts, performer, dance, dancing, dancer, choreography, comedy, comedian, musical theatre, west end, circus, backstage, lighting, stage crew
art | Art and design | Creative and media | 9.2:100 9.3:30 | art, arts, artist, artistic, drawing, draw, drawings, paint, painting, sketching, design, designer, graphic design, graphics, graphic designer, illustration, illustrator, craft, crafts, pottery, ceramics, sculpture, creative, graffiti, interior design, interior designer, jewellery, jewellery making, anime, manga, comics, cartoons, photoshop, textiles art, printing
film | Film and television | Creative and media | 9.3:100 9.1:30 | film, films, film making, filming, filmmaking, filmmaker, cinema, movie, movies, tv, television, video, videos, video editing, editing, editor, director, camera, cameraman, camera operator, youtube, youtuber, u tube, utube, tiktok, influencer, content creator, content creation, social media, vlogging, vlogger, media, media studies, animation, animator, special effects, vfx, podcast, podcasts, radio, presenter, broadcasting, digital media
photography | Photography | Creative and media | 9.3:100 9.2:50 | photo, photos, photography, photographer, pictures, taking pictures, taking photos, photogrphy, fotography, drone, drones
writing | Writing and journalism | Creative and media | 9.4:80 9.3:80 12.1:40 | writing, writer, author, journalist, journalism, poetry, poet, poems, spoken word, book, books, novel, story, stories, storytelling, blog, blogging, newspaper, magazine, reporter, publishing, news, script, screenwriting, copywriting, creative writing
museums | Libraries, museums and history | Creative and media | 9.4:100 10.1:60 10.2:50 | library, librarian, museum, museums, gallery, history, archaeology, archeology, archaeologist, dinosaurs, archive, heritage, ancient egypt
# Sport, science, thinking
coaching | Sports coaching | Sports and leisure | 8.1:100 | coach, coaching, football coaching, football coach, sports coach, sports coaching, football, footballer, footy, futbol, soccer, basketball, rugby, cricket, netball, boxing, boxer, mma, ufc, martial arts, karate, athletics, sport, sports, pe, pe teacher, sports science, referee, tennis, swimming, skateboarding, skating, snooker, golf, athlete, kickboxing, judo, gymnastics
fitness | Gyms and fitness | Sports and leisure | 8.1:100 7.3:20 | gym, gyms, fitness, personal trainer, personal training, pt, fitness instructor, gym instructor, weights, weight lifting, weightlifting, bodybuilding, workout, exercise, leisure, leisure centre, lifeguard, lifeguarding, swimming pool, nutrition
outdoor | Outdoor activities | Sports and leisure | 8.1:100 8.2:40 3.4:30 | outdoor activities, outdoor instructor, outdoor activity instructor, climbing, canoeing, kayaking, surfing, camping, bushcraft, duke of edinburgh, watersports, adventure, hiking, mountain, paddleboarding, scouts
science | Science | Science and research | 2.1:100 1.2:20 3.4:20 | science, scientist, scientific, lab, laboratory, lab technician, experiments, chemistry, biology, physics, biologist, space, astronomy, astronaut, nasa, research, researcher, marine biology, genetics, stem
maths | Maths and statistics | Science and research | 2.2:100 15.1:50 6.1:30 | math, maths, mathematics, statistics, sums, numbers, number, data analyst, data science, algebra
society | People and society | Science and research | 11.2:100 11.5:60 11.3:40 11.1:40 10.3:30 | sociology, geography, anthropology, philosophy, social science, cultures
faith | Faith and religion | Social care | 10.4:100 1.3:30 | religion, religious, faith, church, mosque, imam, vicar, priest, theology
languages | Languages | Teaching and education | 12.2:100 12.3:60 8.2:30 | language, languages, translating, translator, translation, interpreter, interpreting, spanish, french, linguistics, sign language, bsl, english literature, arabic
# What says little
people | With people | Social care (vague) | 1.3:60 7.1:60 7.4:60 1.5:50 15.2:40 13.2:40 | people, person, talking to people, helping people, helping others, meeting people, public, customers, customer, team, chatting, others
hands-on | Hands-on work | Construction and trades (vague) | 5.2:60 4.1:60 4.2:60 3.2:60 7.4:30 | hands on, hand, hands, practical, manual, physical, active, fixing, fix, repair, repairs, making, tools, mending
outside | Outdoors | Environment and land (vague) | 3.2:70 3.4:70 3.1:60 5.2:40 8.1:30 | outdoors, outdoor, outside, fresh air
`;

/** Every kind of work in the dictionary. */
export const TOPICS: readonly Topic[] = TABLE.split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(readTopic);

function readTopic(line: string): Topic {
  const [key = '', label = '', category = '', areas = '', words = ''] = line.split(' | ');
  const name = category.replace(' (vague)', '');
  if (!isJobCategory(name)) throw new RangeError(`not a job category: ${name}`);
  return {
    key,
    label,
    category: name,
    areas: readAreas(areas),
    phrases: words.split(', '),
    isVague: name !== category,
  };
}

function readAreas(text: string): AreaWeights {
  return Object.fromEntries(
    text.split(' ').map((part) => {
      const [area = '', percent] = part.split(':');
      if (!isSubjectArea(area)) throw new RangeError(`not a subject area: ${area}`);
      return [area, Number(percent)];
    }),
  );
}
