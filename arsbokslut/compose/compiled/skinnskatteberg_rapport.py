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
    l_0_uppdrag = resolve('uppdrag')
    l_0_bygg = l_0_del = missing
    try:
        t_1 = environment.filters['lower']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'lower' found.")
    try:
        t_2 = environment.filters['radtext']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'radtext' found.")
    try:
        t_3 = environment.filters['räknat']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'räknat' found.")
    try:
        t_4 = environment.filters['text']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'text' found.")
    try:
        t_5 = environment.filters['upper']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'upper' found.")
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
    yield '"/>\n</head>\n<body>\n<header class="första"></header>\n<header>\n<p><span class="sidnummer"/><span class="tabb"/><span class="tabb"/>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'bilaga')))
    yield '</p>\n<p><span class="tabb"/><span class="tabb"/>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'datum')))
    yield '</p>\n<p><span class="tabb"/><span class="tabb"/>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'diarienummer')))
    yield '</p>\n</header>\n\n<p class="titel">'
    yield escape(environment.finalize(t_5(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'titel'))))
    yield '</p>\n<p class="undertitel">'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'nämnd')))
    yield '</p>\n'
    for l_1_fakta in t_3(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'fakta')):
        _loop_vars = {}
        pass
        yield '<p class="fakta"><span class="etikett">'
        yield escape(environment.finalize(environment.getattr(l_1_fakta, 'etikett')))
        yield ':</span><span class="tabb"/>'
        yield escape(environment.finalize(t_2(environment.getattr(l_1_fakta, 'text'))))
        yield '</p>\n'
    l_1_fakta = missing
    yield '\n'
    if environment.getattr((undefined(name='val') if l_0_val is missing else l_0_val), 'innehåll'):
        pass
        yield '<nav title="Innehåll" class="nivå-2"/>'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ansvarsområde'), 1)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='del') if l_0_del is missing else l_0_del), 'måluppfyllelse'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'måluppfyllelse'))))
    yield '\n'
    if (environment.getattr((undefined(name='val') if l_0_val is missing else l_0_val), 'målöversikt') and (undefined(name='målområden') if l_0_målområden is missing else l_0_målområden)):
        pass
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'målöversikt'), (undefined(name='målområden') if l_0_målområden is missing else l_0_målområden), 'Tabellen visar bedömningen av varje del av målen. Siffran framför är målets nummer.')))
    for l_1_område in t_3((undefined(name='målområden') if l_0_målområden is missing else l_0_målområden)):
        _loop_vars = {}
        pass
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='del') if l_0_del is missing else l_0_del), 'målet'), l_1_område, _loop_vars=_loop_vars)))
    l_1_område = missing
    if (undefined(name='uppdrag') if l_0_uppdrag is missing else l_0_uppdrag):
        pass
        yield '<h2>Uppdrag</h2>'
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'uppdragstabell'), (undefined(name='uppdrag') if l_0_uppdrag is missing else l_0_uppdrag), 'Uppdrag')))
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'förväntad_utveckling'), 1)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'viktiga_händelser'), 1)))
    yield '\n<section class="ny-sida">\n<h1 id="ekonomi">'
    yield escape(environment.finalize(environment.getattr(environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ekonomi'), 'rubrik')))
    yield '</h1>\n'
    yield escape(environment.finalize(t_4(environment.getattr(environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ekonomi'), 'text'), 2)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'efter_texten'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ekonomi'), 1)))
    yield '\n'
    for l_1_s in t_3(environment.getattr(environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ekonomi'), 'delar')):
        _loop_vars = {}
        pass
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), l_1_s, 2, _loop_vars=_loop_vars)))
        yield '\n'
        if ((environment.getattr(l_1_s, 'id') == 'driftredovisning') and environment.getattr((undefined(name='val') if l_0_val is missing else l_0_val), 'avvikelsediagram')):
            pass
            yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avvikelsediagram'), environment.getattr(l_1_s, 'tabell'), environment.bounded(markup_join(('Avvikelse mot budget per enhet ', environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'år'), ', tkr', ))), _loop_vars=_loop_vars)))
    l_1_s = missing
    yield '</section>\n</body>\n</html>\n'

blocks = {}
debug_info = '1=47&2=49&5=52&6=56&7=60&12=62&13=64&14=66&17=68&18=70&19=72&20=76&23=82&24=85&25=87&26=89&27=92&28=97&29=101&30=103&32=105&33=107&34=109&35=111&36=114&37=116'