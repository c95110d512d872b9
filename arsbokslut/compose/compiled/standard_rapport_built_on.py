from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'standard/rapport.xhtml.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    environment.budget.pay(10)
    pass
    yield '<html lang="sv">\n<head>\n'
    yield from context.blocks['huvud'][0](context)
    yield '</head>\n<body>\n'
    yield from context.blocks['sidhuvud'][0](context)
    yield from context.blocks['sidfot'][0](context)
    yield from context.blocks['titelsida'][0](context)
    yield from context.blocks['innehåll'][0](context)
    yield from context.blocks['kapitel'][0](context)
    yield '</body>\n</html>\n'

def block_huvud(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_rapport = resolve('rapport')
    try:
        t_1 = environment.filters['lower']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'lower' found.")
    environment.budget.pay(12)
    pass
    yield '<title>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'titel')))
    yield ' – '
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'nämnd')))
    yield '</title>\n<meta name="author" content="'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'kommun')))
    yield ', '
    yield escape(environment.finalize(t_1(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'nämnd'))))
    yield '"/>\n<meta name="dcterms.created" content="'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'datum')))
    yield '"/>\n'

def block_sidhuvud(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_rapport = resolve('rapport')
    environment.budget.pay(12)
    pass
    yield '<header class="första"><p>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'kommun')))
    yield '<span class="tabb"/><span class="tabb"/>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'bilaga')))
    yield '</p></header>\n<header><p>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'nämnd')))
    yield ', '
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'kommun')))
    yield '<span class="tabb"/><span class="tabb"/>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'titel')))
    yield '</p></header>\n'

def block_sidfot(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_rapport = resolve('rapport')
    environment.budget.pay(4)
    pass
    yield '<footer class="första"></footer>\n<footer><p>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'diarienummer')))
    yield '<span class="tabb"/><span class="tabb"/>Sida <span class="sidnummer"/> av <span class="sidantal"/></p></footer>\n'

def block_titelsida(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_rapport = resolve('rapport')
    l_0_delar = missing
    environment.budget.pay(9)
    pass
    l_0_delar = environment.get_template('kapitel.j2', 'standard/rapport.xhtml.j2').make_module(context.get_all(), True, {'delar': l_0_delar})
    yield '<p class="titel">'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'titel')))
    yield '</p>\n<p class="undertitel">'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'nämnd')))
    yield '</p>\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='delar') if l_0_delar is missing else l_0_delar), 'uppgifter'), _block_vars=_block_vars)))
    yield '\n'

def block_innehåll(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_val = resolve('val')
    environment.budget.pay(2)
    pass
    if environment.getattr((undefined(name='val') if l_0_val is missing else l_0_val), 'innehåll'):
        environment.budget.pay(2)
        pass
        yield '<nav title="Innehåll" class="nivå-2"/>'

def block_kapitel(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_kapitel = resolve('kapitel')
    l_0_bygg = l_0_delar = missing
    environment.budget.pay(4)
    pass
    l_0_bygg = environment.get_template('byggstenar.j2', 'standard/rapport.xhtml.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'delar': l_0_delar})
    l_0_delar = environment.get_template('kapitel.j2', 'standard/rapport.xhtml.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'delar': l_0_delar})
    l_1_loop = missing
    for l_1_ett, l_1_loop in LoopContext(environment.counted((undefined(name='kapitel') if l_0_kapitel is missing else l_0_kapitel), ), undefined):
        _loop_vars = {}
        environment.budget.pay(5)
        pass
        if (environment.getattr(l_1_ett, 'slag') == 'avsnitt'):
            environment.budget.pay(2)
            pass
            yield from context.blocks['avsnitt'][0](context.derived({'ett': l_1_ett, 'loop': l_1_loop, 'bygg': l_0_bygg, 'delar': l_0_delar}))
        elif (environment.getattr(l_1_ett, 'slag') == 'mål'):
            environment.budget.pay(2)
            pass
            yield from context.blocks['mål'][0](context.derived({'ett': l_1_ett, 'loop': l_1_loop, 'bygg': l_0_bygg, 'delar': l_0_delar}))
        elif (environment.getattr(l_1_ett, 'slag') == 'målöversikt'):
            environment.budget.pay(2)
            pass
            yield from context.blocks['målöversikt'][0](context.derived({'ett': l_1_ett, 'loop': l_1_loop, 'bygg': l_0_bygg, 'delar': l_0_delar}))
        elif (environment.getattr(l_1_ett, 'slag') == 'uppdrag'):
            environment.budget.pay(2)
            pass
            yield from context.blocks['uppdrag'][0](context.derived({'ett': l_1_ett, 'loop': l_1_loop, 'bygg': l_0_bygg, 'delar': l_0_delar}))
        else:
            environment.budget.pay(2)
            pass
            yield from context.blocks['nyckeltal'][0](context.derived({'ett': l_1_ett, 'loop': l_1_loop, 'bygg': l_0_bygg, 'delar': l_0_delar}))
    l_1_loop = l_1_ett = missing

def block_avsnitt(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_bygg = resolve('bygg')
    l_0_ett = resolve('ett')
    environment.budget.pay(2)
    pass
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='ett') if l_0_ett is missing else l_0_ett), 'avsnitt'), 1, _block_vars=_block_vars)))

def block_mål(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_delar = resolve('delar')
    l_0_ett = resolve('ett')
    environment.budget.pay(2)
    pass
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='delar') if l_0_delar is missing else l_0_delar), 'målen'), (undefined(name='ett') if l_0_ett is missing else l_0_ett), _block_vars=_block_vars)))

def block_målöversikt(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_delar = resolve('delar')
    l_0_ett = resolve('ett')
    environment.budget.pay(2)
    pass
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='delar') if l_0_delar is missing else l_0_delar), 'målöversikten'), (undefined(name='ett') if l_0_ett is missing else l_0_ett), _block_vars=_block_vars)))

def block_uppdrag(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_delar = resolve('delar')
    l_0_ett = resolve('ett')
    environment.budget.pay(2)
    pass
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='delar') if l_0_delar is missing else l_0_delar), 'uppdragen'), (undefined(name='ett') if l_0_ett is missing else l_0_ett), _block_vars=_block_vars)))

def block_nyckeltal(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_delar = resolve('delar')
    l_0_ett = resolve('ett')
    environment.budget.pay(2)
    pass
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='delar') if l_0_delar is missing else l_0_delar), 'nyckeltalen'), (undefined(name='ett') if l_0_ett is missing else l_0_ett), _block_vars=_block_vars)))

blocks = {'huvud': block_huvud, 'sidhuvud': block_sidhuvud, 'sidfot': block_sidfot, 'titelsida': block_titelsida, 'innehåll': block_innehåll, 'kapitel': block_kapitel, 'avsnitt': block_avsnitt, 'mål': block_mål, 'målöversikt': block_målöversikt, 'uppdrag': block_uppdrag, 'nyckeltal': block_nyckeltal}
debug_info = '2=10&4=13&11=15&15=16&19=17&25=18&28=19&4=22&5=36&6=43&7=47&11=50&12=58&13=65&15=72&16=80&17=83&19=86&20=95&21=99&22=101&23=103&25=106&26=114&28=121&29=130&30=133&31=135&32=137&33=143&34=147&35=151&36=156&32=161&33=174&34=187&35=200&36=213'