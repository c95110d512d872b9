from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'rapport.xhtml.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_rapport = resolve('rapport')
    l_0_val = resolve('val')
    l_0_avsnitt = resolve('avsnitt')
    l_0_målområden = resolve('målområden')
    l_0_skalor = resolve('skalor')
    l_0_uppdrag = resolve('uppdrag')
    l_0_tabeller = resolve('tabeller')
    l_0_bygg = l_0_del = missing
    try:
        t_1 = environment.filters['lower']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'lower' found.")
    try:
        t_2 = environment.filters['räknat']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'räknat' found.")
    try:
        t_3 = environment.filters['text']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'text' found.")
    pass
    l_0_bygg = context.vars['bygg'] = environment.get_template('byggstenar.j2', 'rapport.xhtml.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'del': l_0_del})
    context.exported_vars.discard('bygg')
    l_0_del = context.vars['del'] = environment.get_template('mal.j2', 'rapport.xhtml.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'del': l_0_del})
    context.exported_vars.discard('del')
    yield '<html lang="sv">\n<head>\n<title>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'titel')))
    yield ' – '
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'nämnd')))
    yield '</title>\n<meta name="author" content="'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'kommun')))
    yield ', '
    yield escape(environment.finalize(t_1(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'nämnd'))))
    yield '"/>\n<meta name="dcterms.created" content="'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'datum')))
    yield '"/>\n</head>\n<body>\n<header class="första"></header>\n<header><p>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'titel')))
    yield '<span class="tabb"/><span class="tabb"/>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'nämnd')))
    yield ', '
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'kommun')))
    yield '</p></header>\n<footer><p><span class="tabb"/><span class="tabb"/>Sida <span class="sidnummer"/> av <span class="sidantal"/></p></footer>\n\n<p class="titel">'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'titel')))
    yield '</p>\n<p class="undertitel">'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'nämnd')))
    yield ', '
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'kommun')))
    yield '</p>\n\n'
    if environment.getattr((undefined(name='val') if l_0_val is missing else l_0_val), 'innehåll'):
        pass
        yield '<nav title="Innehåll" class="nivå-1"/>'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'översikt'), 1)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'händelser'), 1)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'personalförhållanden'), 1)))
    yield '\n<section class="ny-sida">\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'måluppfyllelse'), 1)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='del') if l_0_del is missing else l_0_del), 'förklaring'))))
    yield '\n'
    if (environment.getattr((undefined(name='val') if l_0_val is missing else l_0_val), 'målöversikt') and (undefined(name='målområden') if l_0_målområden is missing else l_0_målområden)):
        pass
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'målöversikt'), (undefined(name='målområden') if l_0_målområden is missing else l_0_målområden), 'Tabellen visar hur det har gått för nämndens alla mål. Siffrorna framför målen är målområdets och målets nummer.')))
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'nämndens_mål'), 2)))
    yield '\n'
    for l_1_område in t_2((undefined(name='målområden') if l_0_målområden is missing else l_0_målområden)):
        _loop_vars = {}
        pass
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='del') if l_0_del is missing else l_0_del), 'målområdet'), l_1_område, _loop_vars=_loop_vars)))
        yield '\n'
    l_1_område = missing
    yield '</section>\n<section class="ny-sida">\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'nämnduppdrag'), 1)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'nivålista'), environment.getattr((undefined(name='skalor') if l_0_skalor is missing else l_0_skalor), 'uppdrag'), environment.getattr(environment.getattr((undefined(name='skalor') if l_0_skalor is missing else l_0_skalor), 'uppdrag'), 'nivåer'))))
    yield '\n'
    for l_1_ett in t_2((undefined(name='uppdrag') if l_0_uppdrag is missing else l_0_uppdrag)):
        _loop_vars = {}
        pass
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'uppdraget'), l_1_ett, 2, _loop_vars=_loop_vars)))
    l_1_ett = missing
    yield '</section>\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'program'), 1)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'tillgänglighet'), 1)))
    yield '\n<section class="ny-sida">\n<h1 id="ekonomi">'
    yield escape(environment.finalize(environment.getattr(environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ekonomi'), 'rubrik')))
    yield '</h1>\n'
    yield escape(environment.finalize(t_3(environment.getattr(environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ekonomi'), 'text'), 2)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'efter_texten'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ekonomi'), 1)))
    yield '\n'
    if (environment.getattr((undefined(name='val') if l_0_val is missing else l_0_val), 'avvikelsediagram') and ('drift' in (undefined(name='tabeller') if l_0_tabeller is missing else l_0_tabeller))):
        pass
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avvikelsediagram'), environment.getattr((undefined(name='tabeller') if l_0_tabeller is missing else l_0_tabeller), 'drift'), environment.bounded(markup_join(('Avvikelse mot budget per verksamhet ', environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'år'), ', tkr', ))))))
    for l_1_s in t_2(environment.getattr(environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ekonomi'), 'delar')):
        _loop_vars = {}
        pass
        if (environment.getattr(l_1_s, 'tabell') and environment.getattr(environment.getattr(l_1_s, 'tabell'), 'har_grupper')):
            pass
            yield '<section class="liggande">\n<h2 id="'
            yield escape(environment.finalize(environment.getattr(l_1_s, 'id')))
            yield '">'
            yield escape(environment.finalize(environment.getattr(l_1_s, 'rubrik')))
            yield '</h2>\n'
            yield escape(environment.finalize(t_3(environment.getattr(l_1_s, 'text'), 3)))
            yield '\n'
            yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='del') if l_0_del is missing else l_0_del), 'verksamhetsanalys'), environment.getattr(l_1_s, 'tabell'), environment.getattr(l_1_s, 'rubrik'), _loop_vars=_loop_vars)))
            yield '\n'
            yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'efter_tabellen'), l_1_s, 2, _loop_vars=_loop_vars)))
            yield '\n'
            yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'delarna'), l_1_s, 2, _loop_vars=_loop_vars)))
            yield '\n</section>\n'
        else:
            pass
            yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), l_1_s, 2, _loop_vars=_loop_vars)))
            yield '\n'
    l_1_s = missing
    yield '</section>\n<section class="ny-sida">\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'investeringar'), 1)))
    yield '\n</section>\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'förväntad_utveckling'), 1)))
    yield '\n</body>\n</html>\n'

blocks = {}
debug_info = '1=37&2=39&5=42&6=46&7=50&11=52&14=58&15=60&17=64&18=67&19=69&20=71&22=73&23=75&24=77&25=80&26=82&27=85&31=89&32=91&33=93&35=99&36=101&38=103&39=105&40=107&41=109&42=112&43=115&45=118&46=122&47=124&48=126&49=128&52=132&57=136&59=138'