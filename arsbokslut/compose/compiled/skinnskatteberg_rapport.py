from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'rapport.xhtml.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    parent_template = None
    l_0_bygg = l_0_del = missing
    environment.budget.pay(12)
    pass
    parent_template = environment.get_template('standard/rapport.xhtml.j2', 'rapport.xhtml.j2')
    for name, parent_block in parent_template.blocks.items():
        context.blocks.setdefault(name, []).append(parent_block)
    l_0_bygg = context.vars['bygg'] = environment.get_template('byggstenar.j2', 'rapport.xhtml.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'del': l_0_del})
    context.exported_vars.discard('bygg')
    l_0_del = context.vars['del'] = environment.get_template('mal.j2', 'rapport.xhtml.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'del': l_0_del})
    context.exported_vars.discard('del')
    yield from parent_template.root_render_func(context)

def block_sidhuvud(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_rapport = resolve('rapport')
    environment.budget.pay(8)
    pass
    yield '<header class="första"></header>\n<header>\n<p><span class="sidnummer"/><span class="tabb"/><span class="tabb"/>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'bilaga')))
    yield '</p>\n<p><span class="tabb"/><span class="tabb"/>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'datum')))
    yield '</p>\n<p><span class="tabb"/><span class="tabb"/>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'diarienummer')))
    yield '</p>\n</header>\n'

def block_sidfot(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    environment.budget.pay(1)
    pass

def block_titelsida(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_val = resolve('val')
    l_0_rapport = resolve('rapport')
    l_0_delar = missing
    try:
        t_1 = environment.filters['radtext']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'radtext' found.")
    try:
        t_2 = environment.filters['upper']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'upper' found.")
    environment.budget.pay(4)
    pass
    l_0_delar = environment.get_template('kapitel.j2', 'rapport.xhtml.j2').make_module(context.get_all(), True, {'delar': l_0_delar})
    if environment.getattr((undefined(name='val') if l_0_val is missing else l_0_val), 'försättsblad'):
        environment.budget.pay(3)
        pass
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='delar') if l_0_delar is missing else l_0_delar), 'försättsblad'), _block_vars=_block_vars)))
        yield '\n'
    else:
        environment.budget.pay(6)
        pass
        yield '<p class="titel">'
        yield escape(environment.finalize(t_2(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'titel'))))
        yield '</p>\n<p class="undertitel">'
        yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'nämnd')))
        yield '</p>\n'
    for l_1_fakta in environment.counted(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'fakta'), ):
        _loop_vars = {}
        environment.budget.pay(6)
        pass
        yield '<p class="fakta"><span class="etikett">'
        yield escape(environment.finalize(environment.getattr(l_1_fakta, 'etikett')))
        yield ':</span><span class="tabb"/>'
        yield escape(environment.finalize(t_1(environment.getattr(l_1_fakta, 'text'))))
        yield '</p>\n'
    l_1_fakta = missing

def block_kapitel(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_bygg = resolve('bygg')
    l_0_avsnitt = resolve('avsnitt')
    l_0_del = resolve('del')
    l_0_val = resolve('val')
    l_0_målområden = resolve('målområden')
    l_0_uppdrag = resolve('uppdrag')
    try:
        t_3 = environment.filters['text']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'text' found.")
    environment.budget.pay(19)
    pass
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ansvarsområde'), 1, _block_vars=_block_vars)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='del') if l_0_del is missing else l_0_del), 'måluppfyllelse'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'måluppfyllelse'), _block_vars=_block_vars)))
    yield '\n'
    if (environment.getattr((undefined(name='val') if l_0_val is missing else l_0_val), 'målöversikt') and (undefined(name='målområden') if l_0_målområden is missing else l_0_målområden)):
        environment.budget.pay(2)
        pass
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'målöversikt'), (undefined(name='målområden') if l_0_målområden is missing else l_0_målområden), 'Tabellen visar bedömningen av varje del av målen.', _block_vars=_block_vars)))
    for l_1_område in environment.counted((undefined(name='målområden') if l_0_målområden is missing else l_0_målområden), ):
        _loop_vars = {}
        environment.budget.pay(2)
        pass
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='del') if l_0_del is missing else l_0_del), 'målet'), l_1_område, _loop_vars=_loop_vars)))
    l_1_område = missing
    if (undefined(name='uppdrag') if l_0_uppdrag is missing else l_0_uppdrag):
        environment.budget.pay(3)
        pass
        yield '<h2>Uppdrag</h2>'
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'uppdragstabell'), (undefined(name='uppdrag') if l_0_uppdrag is missing else l_0_uppdrag), 'Uppdrag', _block_vars=_block_vars)))
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'förväntad_utveckling'), 1, _block_vars=_block_vars)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'viktiga_händelser'), 1, _block_vars=_block_vars)))
    yield '\n<h1 id="ekonomi">'
    yield escape(environment.finalize(environment.getattr(environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ekonomi'), 'rubrik')))
    yield '</h1>\n'
    yield escape(environment.finalize(t_3(environment.getattr(environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ekonomi'), 'text'), 2)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'efter_texten'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ekonomi'), 1, _block_vars=_block_vars)))
    yield '\n'
    for l_1_s in environment.counted(environment.getattr(environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ekonomi'), 'delar'), ):
        l_1_rapport = resolve('rapport')
        _loop_vars = {}
        environment.budget.pay(4)
        pass
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), l_1_s, 2, _loop_vars=_loop_vars)))
        yield '\n'
        if ((environment.getattr(l_1_s, 'id') == 'driftredovisning') and environment.getattr((undefined(name='val') if l_0_val is missing else l_0_val), 'avvikelsediagram')):
            environment.budget.pay(2)
            pass
            yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avvikelsediagram'), environment.getattr(l_1_s, 'tabell'), environment.concatenated('Avvikelse mot budget per enhet ', environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'år'), ', tkr', ), _loop_vars=_loop_vars)))
    l_1_s = l_1_rapport = missing

blocks = {'sidhuvud': block_sidhuvud, 'sidfot': block_sidfot, 'titelsida': block_titelsida, 'kapitel': block_kapitel}
debug_info = '1=12&2=17&3=19&5=23&6=31&8=34&9=36&10=38&14=41&17=51&18=73&19=76&20=77&22=82&23=87&25=89&26=91&30=100&31=119&32=123&33=125&34=129&35=135&36=140&37=142&38=144&39=146&40=148&41=150&42=153&43=157'