from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'mal.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_bygg = l_0_måluppfyllelse = l_0_målet = missing
    try:
        t_1 = environment.filters['reverse']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'reverse' found.")
    try:
        t_2 = environment.filters['text']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'text' found.")
    try:
        t_3 = environment.filters['upper']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'upper' found.")
    environment.budget.pay(6)
    pass
    l_0_bygg = context.vars['bygg'] = environment.get_template('byggstenar.j2', 'mal.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'målet': l_0_målet, 'måluppfyllelse': l_0_måluppfyllelse})
    context.exported_vars.discard('bygg')
    yield '\n'
    def macro(l_1_s):
        t_4 = []
        l_1_skalor = resolve('skalor')
        if l_1_s is missing:
            l_1_s = undefined("parameter 's' was not provided", name='s')
        environment.budget.pay(14)
        pass
        t_4.extend((
            '<h1 id="',
            escape(environment.finalize(environment.getattr(l_1_s, 'id'))),
            '">',
            escape(environment.finalize(environment.getattr(l_1_s, 'rubrik'))),
            '</h1>\n',
            escape(environment.finalize(t_2(environment.getattr(l_1_s, 'text'), 2))),
            '\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'nivålista'), environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'mål'), t_1(environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'mål'), 'nivåer'))))),
            '\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'efter_texten'), l_1_s, 1))),
            '\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'delarna'), l_1_s, 1))),
            '\n',
        ))
        return concat(t_4)
    context.exported_vars.add('måluppfyllelse')
    context.vars['måluppfyllelse'] = l_0_måluppfyllelse = Macro(environment, macro, 'måluppfyllelse', ('s',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_område):
        t_5 = []
        l_1_rapport = resolve('rapport')
        if l_1_område is missing:
            l_1_område = undefined("parameter 'område' was not provided", name='område')
        environment.budget.pay(11)
        pass
        t_5.extend((
            '<h2>Mål ',
            escape(environment.finalize(environment.getattr(l_1_område, 'nummer'))),
            ': ',
            escape(environment.finalize(environment.getattr(l_1_område, 'namn'))),
            '</h2>\n',
            escape(environment.finalize(t_2(environment.getattr(l_1_område, 'text'), 3))),
            '\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'områdets_uppgifter'), l_1_område, 3, environment.concatenated((environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'förvaltning') or environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'nämnd')), 's mål', )))),
            '\n<h3>Måluppfyllelse</h3>\n',
        ))
        for l_2_fokus in environment.counted(environment.getattr(l_1_område, 'fokusområden'), ):
            _loop_vars = {}
            environment.budget.pay(5)
            pass
            if environment.getattr(l_2_fokus, 'rubrik'):
                environment.budget.pay(4)
                pass
                t_5.extend((
                    '<h4>',
                    escape(environment.finalize(environment.getattr(l_2_fokus, 'rubrik'))),
                    '</h4>',
                ))
            t_5.extend((
                escape(environment.finalize(t_2(environment.getattr(l_2_fokus, 'text'), (5 if environment.getattr(l_2_fokus, 'rubrik') else 4)))),
                '\n',
            ))
            for l_3_del in environment.counted(environment.getattr(l_2_fokus, 'mål'), ):
                l_3_val = resolve('val')
                _loop_vars = {}
                environment.budget.pay(9)
                pass
                t_5.extend((
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'måluppgifter'), l_3_del, _loop_vars=_loop_vars))),
                    '\n',
                ))
                if (environment.getattr((undefined(name='val') if l_3_val is missing else l_3_val), 'indikatorer') and environment.getattr(l_3_del, 'indikatorer')):
                    environment.budget.pay(2)
                    pass
                    t_5.append(
                        escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'indikatortabell'), l_3_del, environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'år'), _loop_vars=_loop_vars))),
                    )
                if environment.getattr(l_3_del, 'aktiviteter'):
                    environment.budget.pay(2)
                    pass
                    t_5.append(
                        escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'aktiviteterna'), environment.getattr(l_3_del, 'aktiviteter'), environment.concatenated(environment.getattr(l_3_del, 'namn'), ': aktiviteter', ), _loop_vars=_loop_vars))),
                    )
                t_5.extend((
                    escape(environment.finalize(t_2(environment.getattr(l_3_del, 'kommentar'), (5 if environment.getattr(l_2_fokus, 'rubrik') else 4)))),
                    '\n',
                ))
                if environment.getattr(l_3_del, 'status'):
                    environment.budget.pay(8)
                    pass
                    t_5.extend((
                        '<p class="bedömning">Måluppfyllelse: <span class="status-',
                        escape(environment.finalize(environment.getattr(environment.getattr(l_3_del, 'status'), 'ton'))),
                        '">',
                        escape(environment.finalize(environment.getattr(environment.getattr(l_3_del, 'status'), 'märke'))),
                        '&#160;',
                        escape(environment.finalize(t_3(environment.getattr(environment.getattr(l_3_del, 'status'), 'namn')))),
                        '</span></p>',
                    ))
                if environment.getattr((undefined(name='val') if l_3_val is missing else l_3_val), 'motivering'):
                    environment.budget.pay(2)
                    pass
                    t_5.append(
                        escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'motiveringar'), l_3_del, _loop_vars=_loop_vars))),
                    )
            l_3_del = l_3_val = missing
        l_2_fokus = missing
        return concat(t_5)
    context.exported_vars.add('målet')
    context.vars['målet'] = l_0_målet = Macro(environment, macro, 'målet', ('område',), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=29&4=34&5=39&6=47&7=49&8=51&9=53&12=60&13=65&14=73&15=75&17=78&18=80&19=91&20=94&21=97&22=103&23=109&24=116&25=119&26=131'